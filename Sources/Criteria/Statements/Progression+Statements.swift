import Clinical

extension Statement {
  /// Progression, where a finding's own course or tempo tells of it.
  static func addProgression(to statements: inout [Statement]) {
    for place in statements.indices {
      let statement = statements[place]
      guard statement.presence == .present, statement.isProgressive,
        complaints.contains(statement.concept)
      else { continue }
      let isMotor = motorComplaints.contains(statement.concept)
      statements.append(statement.restated(as: isMotor ? motorImpairment : progression))
    }
  }

  private static let progression = Numbering.shipped.concept("progression")
  private static let motorImpairment = Numbering.shipped.concept("progressive-motor-impairment")

  private static let complaints = ConceptSet(
    Vocabulary.shipped.concepts.values.filter { concept in
      switch concept.kind {
      case .phenomenon, .symptom, .sign: true
      default: false
      }
    }.map(\.code))

  /// Complaints that are motor impairment in themselves, with all that are one by definition.
  fileprivate static let motorComplaints = ConceptSet(
    [
      "weakness", "wasting", "speech-disturbance", "swallowing-difficulty", "gait-unsteadiness",
      "loss-of-dexterity", "foot-drop", "slow-movement", "stiffness", "falls", "spasticity",
    ].flatMap { Vocabulary.shipped.conceptsWithin($0) })

  /// Getting worse by its course, or by a tempo that is one of getting worse.
  fileprivate var isProgressive: Bool {
    if let course { return course == .progressive }
    switch tempo {
    case .hoursToDays, .daysToWeeks, .withinFourWeeks, .weeksToMonths: return true
    case .sudden, .years, .lifelong, nil: return false
    }
  }
}

extension Finding {
  var isMotorComplaint: Bool {
    Statement.motorComplaints.contains(Numbering.shipped.concepts[code])
  }
}
