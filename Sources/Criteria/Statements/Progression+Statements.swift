import Clinical

extension PatientRecord {
  /// Progression, where a finding's own course or tempo tells of it.
  static func progressionStatements(of statements: [Finding]) -> [Finding] {
    statements.compactMap { finding -> Finding? in
      guard finding.presence == .present, finding.isProgressive, finding.isComplaint else {
        return nil
      }
      var stated = finding
      stated.code = finding.isMotorComplaint ? "progressive-motor-impairment" : "progression"
      stated.site = nil
      stated.side = nil
      return stated
    }
  }
}

extension Finding {
  /// Complaints that are motor impairment in themselves, with all that are one by definition.
  private static let motor: Set<Code> = {
    let complaints: [Code] = [
      "weakness", "wasting", "speech-disturbance", "swallowing-difficulty", "gait-unsteadiness",
      "loss-of-dexterity", "foot-drop", "slow-movement", "stiffness", "falls", "spasticity",
    ]
    return complaints.reduce(into: []) { $0.formUnion(Vocabulary.shipped.conceptsWithin($1)) }
  }()

  var isMotorComplaint: Bool { Self.motor.contains(code) }

  fileprivate var isComplaint: Bool {
    switch Vocabulary.shipped.concepts[code]?.kind {
    case .phenomenon, .symptom, .sign: true
    default: false
    }
  }

  /// Getting worse by its course, or by a tempo that is one of getting worse.
  fileprivate var isProgressive: Bool {
    if let course { return course == .progressive }
    switch tempo {
    case .hoursToDays, .daysToWeeks, .withinFourWeeks, .weeksToMonths: return true
    case .sudden, .years, .lifelong, nil: return false
    }
  }
}
