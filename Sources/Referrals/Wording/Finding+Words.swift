import Clinical

extension Finding {
  /// What and where, without the state: `weakness, right hand`.
  var subject: String {
    let label = Vocabulary.shipped.label(of: code)
    guard let place = placeWords(site: site, side: side) else { return label }
    return label + ", " + place
  }

  /// How it is qualified: since when, how fast, which way, how widely.
  var qualities: [String] {
    var words: [String] = []
    if let onset { words.append("since " + onset.printed) }
    if let tempo { words.append(tempo.words) }
    if let course { words.append(course.rawValue) }
    if let distribution { words.append(distribution.rawValue.replacing("-", with: " ")) }
    if let elicitation { words.append(elicitation.rawValue) }
    if let severity { words.append(severity.rawValue) }
    return words
  }

  /// The finding with its qualities, who says so and when: for a line of history.
  func line(withState: Bool = false) -> String {
    var text = subject
    if withState, presence != .present { text += ": " + presence.words }
    if let reason { text += " (\(reason))" }
    if !qualities.isEmpty { text += ", " + qualities.joined(separator: ", ") }
    if let note { text += " (\u{201C}\(note)\u{201D})" }
    return text
  }
}

extension Tempo {
  var words: String {
    switch self {
    case .sudden: "sudden"
    case .hoursToDays: "over hours to days"
    case .daysToWeeks: "over days to weeks"
    case .withinFourWeeks: "over at most 4 weeks"
    case .weeksToMonths: "over weeks to months"
    case .years: "over years"
    case .lifelong: "lifelong"
    }
  }
}

/// A place as words, with its side: `right hand`, `both legs`; `nil` where none was recorded.
func placeWords(site: Code?, side: Side?) -> String? {
  let place = site.map { Anatomy.shipped.sites[$0]?.label ?? $0.rawValue }
  switch (side, place) {
  case (.left?, let place): return ["left", place].compactMap(\.self).joined(separator: " ")
  case (.right?, let place): return ["right", place].compactMap(\.self).joined(separator: " ")
  case (.both?, let place?): return place + ", both sides"
  case (.both?, nil): return "both sides"
  case (.midline?, let place), (nil, let place): return place
  }
}

extension Side {
  /// The short form before a muscle: `R`, `L`.
  var initial: String {
    switch self {
    case .left: "L"
    case .right: "R"
    case .both: "R and L"
    case .midline: "midline"
    }
  }
}
