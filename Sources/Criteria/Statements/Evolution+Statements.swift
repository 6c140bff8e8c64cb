import Clinical

extension Statement {
  /// That symptoms of the kind seen in central demyelination came on over more than a day, where
  /// the tempo of one of them says so.
  ///
  /// "Hours to days" may be less than a day, and one sudden symptom says nothing of the others:
  /// it is never denied here.
  static func addEvolution(to statements: inout [Statement]) {
    let slow = statements.first { statement in
      statement.tempo?.isOverADay == true && statement.presence == .present
        && focal.contains(statement.concept)
    }
    if let slow { statements.append(slow.restated(as: evolved)) }
  }

  private static let evolved = Numbering.shipped.concept("symptoms-evolved-over-a-day")

  /// The features that NICE names as most common in multiple sclerosis (NG220, 1.1.1).
  private static let focal = ConceptSet(
    [
      "painful-visual-loss-in-one-eye", "diplopia", "ascending-disturbance", "lhermitte",
      "gait-unsteadiness",
    ].flatMap { Vocabulary.shipped.conceptsWithin($0) })
}

extension Tempo {
  fileprivate var isOverADay: Bool {
    switch self {
    case .daysToWeeks, .withinFourWeeks, .weeksToMonths, .years: true
    case .sudden, .hoursToDays, .lifelong: false
    }
  }
}
