import Clinical

extension Place {
  /// Whether a present finding is at this place, may be, or is elsewhere: one answer a spot.
  func fits(_ numbering: Numbering) -> [AnswerSheet.Fit] {
    var fits: [AnswerSheet.Fit] = []
    let sides = NumberedStatement.sides
    fits.reserveCapacity(numbering.grounds.count * sides)
    switch self {
    case .anywhere:
      fits = Array(repeating: .yes, count: numbering.grounds.count * sides)
    case .here:
      fits = Array(repeating: .yes, count: numbering.grounds.count * sides)
      for side in 0..<sides { fits[side] = .maybe }
    case .within(let places):
      let asked = places.compactMap { Asked($0, numbering) }
      for site in numbering.grounds.indices {
        let fit = site == 0 ? .maybe : Self.fit(of: site, within: asked, numbering)
        for _ in 0..<sides { fits.append(fit) }
      }
    case .muscle(let muscle, let side):
      let asked = Asked(muscle, numbering)
      for site in numbering.grounds.indices {
        for sided in Self.fits(of: side) {
          fits.append(
            site == 0 ? .maybe : Self.fit(of: site, sided, toMuscle: asked, muscle, numbering))
        }
      }
    }
    return fits
  }

  /// A place that is asked for, found in the tables.
  private struct Asked {
    let site: Int
    let territory: Territory
    let isRegion: Bool

    init?(_ place: Code, _ numbering: Numbering) {
      guard let site = numbering.sites[place] else { return nil }
      self.site = site
      territory = numbering.grounds[site].territory
      isRegion = BodyRegion(rawValue: place.rawValue) != nil
    }
  }

  private static func fit(
    of site: Int, within asked: [Asked], _ numbering: Numbering
  ) -> AnswerSheet.Fit {
    let ground = numbering.grounds[site]
    var fit = AnswerSheet.Fit.elsewhere
    for place in asked {
      if place.site == site { return .yes }
      guard !place.territory.isDisjoint(with: ground.territory) else { continue }
      if place.isRegion { return .yes }
      if ground.isWhole || ground.isMuscle { fit = .maybe }
    }
    return fit
  }

  private static func fit(
    of site: Int, _ sided: AnswerSheet.Fit, toMuscle asked: Asked?, _ muscle: Code,
    _ numbering: Numbering
  ) -> AnswerSheet.Fit {
    guard let asked, sided != .elsewhere else { return .elsewhere }
    if site == asked.site {
      // The tongue is one muscle to the examiner unless a side was written down.
      return sided == .maybe && muscle == "tongue" ? .yes : sided
    }
    let ground = numbering.grounds[site]
    guard !ground.isMuscle, !asked.territory.isDisjoint(with: ground.territory) else {
      return .elsewhere
    }
    return .maybe
  }

  /// What a recorded side says of `side`, in the order of spots: none, left, right, both.
  private static func fits(of side: Side) -> [AnswerSheet.Fit] {
    [.maybe, side == .left ? .yes : .elsewhere, side == .right ? .yes : .elsewhere, .yes]
  }

  /// What absences together must cover to leave no part of the place out; `nil` where no absence
  /// can, since no table knows the place.
  func parts(of concept: Int?, _ numbering: Numbering) -> [NumberedPattern.Part]? {
    var parts: [NumberedPattern.Part] = []
    switch self {
    case .anywhere, .here:
      let own = concept.map { numbering.ownSites[$0] } ?? 0
      let territory = own == 0 ? .everywhere : numbering.grounds[own].territory
      parts.append(NumberedPattern.Part(site: own, territory: territory))
    case .within(let places):
      for place in places {
        guard let site = numbering.sites[place] else { return nil }
        parts.append(
          NumberedPattern.Part(site: site, territory: numbering.grounds[site].territory))
      }
    case .muscle(let muscle, let side):
      guard let site = numbering.sites[muscle] else { return nil }
      let territory = numbering.grounds[site].territory.intersection(Territory(on: side))
      parts.append(NumberedPattern.Part(site: site, territory: territory))
    }
    return parts
  }
}
