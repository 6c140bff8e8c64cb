import Clinical

extension PatientRecord {
  /// Progression, where a finding's own course or tempo tells of it.
  static func progressionStatements(of statements: [Finding]) -> [Finding] {
    statements.compactMap { finding -> Finding? in
      guard finding.presence == .present, finding.isComplaint, finding.isProgressive else {
        return nil
      }
      let around = Vocabulary.shipped.conceptsAround(finding.code)
      var stated = finding
      stated.code =
        around.isDisjoint(with: Finding.motor) ? "progression" : "progressive-motor-impairment"
      stated.site = nil
      stated.side = nil
      return stated
    }
  }
}

extension Finding {
  /// Complaints that are motor impairment in themselves.
  fileprivate static let motor: Set<Code> = [
    "weakness", "wasting", "speech-disturbance", "swallowing-difficulty", "gait-unsteadiness",
    "loss-of-dexterity", "foot-drop", "slow-movement", "stiffness", "falls", "spasticity",
  ]

  var isMotorComplaint: Bool {
    !Vocabulary.shipped.conceptsAround(code).isDisjoint(with: Self.motor)
  }

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
