import Clinical

extension PatientRecord {
  /// That symptoms of the kind seen in central demyelination came on over more than a day, where
  /// the tempo of one of them says so.
  ///
  /// "Hours to days" may be less than a day, and one sudden symptom says nothing of the others:
  /// it is never denied here.
  static func evolutionStatements(of statements: [Finding]) -> [Finding] {
    let slow = statements.first { finding in
      finding.presence == .present && finding.tempo?.isOverADay == true
        && !Vocabulary.shipped.conceptsAround(finding.code).isDisjoint(with: focal)
    }
    guard var stated = slow else { return [] }
    stated.code = "symptoms-evolved-over-a-day"
    stated.site = nil
    stated.side = nil
    return [stated]
  }

  /// The features that NICE names as most common in multiple sclerosis (NG220, 1.1.1).
  private static let focal: Set<Code> = [
    "painful-visual-loss-in-one-eye", "diplopia", "ascending-disturbance", "lhermitte",
    "gait-unsteadiness",
  ]
}

extension Tempo {
  fileprivate var isOverADay: Bool {
    switch self {
    case .daysToWeeks, .withinFourWeeks, .weeksToMonths, .years: true
    case .sudden, .hoursToDays, .lifelong: false
    }
  }
}
