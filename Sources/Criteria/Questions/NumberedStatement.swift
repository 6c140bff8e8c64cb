import Clinical

/// One statement of a record in whole numbers.
struct NumberedStatement: Sendable {
  /// Which of the record's statements it is.
  let index: Int
  let concept: Int
  let presence: Presence
  let isExamined: Bool
  /// Whether it follows from a grade, and was not written down as a finding.
  let isGraded: Bool
  /// Where it is: the site that is recorded or that the concept has, and the side.
  let spot: Int
  /// The recorded site, where an absence holds only there and not in all of `territory`.
  let onlySite: Int
  /// What an absence recorded so covers.
  let territory: Territory
  let qualities: Qualities

  /// `nil` where no question can rest on it: it answers nothing, or no table knows its concept.
  init?(_ statement: Statement, at index: Int, isGraded: Bool, _ numbering: Numbering) {
    if case .notAssessed = statement.presence { return nil }
    guard let concept = statement.concept else { return nil }
    self.index = index
    self.concept = concept
    self.isGraded = isGraded
    presence = statement.presence
    isExamined = statement.observer.examines
    qualities = Qualities(of: statement)
    let own = numbering.ownSites[concept]
    let recorded = statement.site ?? 0
    spot = Self.spot(statement.site ?? own, statement.side)
    // Where nothing narrower was written down, an absence is meant for the whole finding.
    let ground = numbering.grounds[recorded == 0 ? own : recorded]
    let everywhere = recorded == 0 && own == 0
    territory = (everywhere ? .everywhere : ground.territory).intersection(
      Territory(on: statement.side))
    onlySite = recorded == 0 || ground.isWhole ? 0 : recorded
  }

  /// The number of a site and side together; `sides` of them to a site.
  static func spot(_ site: Int, _ side: Side?) -> Int {
    switch side {
    case nil: site * sides
    case .left: site * sides + 1
    case .right: site * sides + 2
    case .both, .midline: site * sides + 3
    }
  }

  static let sides = 4
}
