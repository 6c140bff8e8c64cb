import Clinical

/// Patterns in whole numbers; those of one place share what is known of it.
struct PatternTable: Sendable {
  let numbering = Numbering.shipped
  private(set) var patterns: [NumberedPattern] = []
  private(set) var parts: [NumberedPattern.Part] = []
  /// For each place one fit a spot.
  private(set) var fits: [AnswerSheet.Fit] = []
  private var fitsOfPlaces: [Place: Int] = [:]

  /// Adds `pattern` and returns its number; of clonus two more follow, one for each elicitation.
  @discardableResult
  mutating func add(_ pattern: FindingPattern, isElicited: Bool = false) -> Int {
    let number = append(pattern, elicitation: pattern.elicitation)
    guard isElicited else { return number }
    append(pattern, elicitation: .spontaneous)
    append(pattern, elicitation: .inducible)
    return number
  }

  @discardableResult
  private mutating func append(_ pattern: FindingPattern, elicitation: Elicitation?) -> Int {
    let concept = numbering.concepts[pattern.code]
    let own = pattern.place.parts(of: concept, numbering)
    let first = parts.count
    parts += own ?? []
    patterns.append(
      NumberedPattern(
        concept: concept, observation: pattern.observation,
        qualities: Qualities(askedBy: pattern, elicitation: elicitation),
        fits: fits(of: pattern.place), parts: own.map { first..<(first + $0.count) }))
    return patterns.count - 1
  }

  private mutating func fits(of place: Place) -> Int {
    if let known = fitsOfPlaces[place] { return known }
    let start = fits.count
    fits += place.fits(numbering)
    fitsOfPlaces[place] = start
    return start
  }

  /// How a present statement fits a pattern.
  func fit(of statement: NumberedStatement, to pattern: NumberedPattern) -> AnswerSheet.Fit {
    let placed = fits[pattern.fits + statement.spot]
    if case .elsewhere = placed { return .elsewhere }
    switch pattern.qualities.fit(of: statement.qualities) {
    case .otherwise, .elsewhere:
      if case .yes = placed { return .otherwise }
      return .elsewhere
    case .maybe: return .maybe
    case .yes: return placed
    }
  }

  /// Whether a present statement is certainly at the place of a pattern.
  func isPlaced(_ statement: NumberedStatement, at pattern: NumberedPattern) -> Bool {
    if case .yes = fits[pattern.fits + statement.spot] { return true }
    return false
  }

  /// Whether a present statement is certainly not at the place of a pattern.
  func isElsewhere(_ statement: NumberedStatement, from pattern: NumberedPattern) -> Bool {
    if case .elsewhere = fits[pattern.fits + statement.spot] { return true }
    return false
  }
}
