import Clinical

extension AnswerSheet {
  /// The grades of power that were found, as readings of one measure of which the lowest counts.
  static func powerReadings(of record: PatientRecord) -> [Reading] {
    record.examinations.flatMap { examination in
      examination.power.compactMap { power in
        power.grade.map { grade in
          Reading(
            bounds: Bounds(grade.rank),
            item: .derived("power \(grade.rawValue)", power.provenance),
            date: examination.date, minute: nil)
        }
      }
    }
  }
}

extension Power.Grade {
  /// A number that keeps the order of the grades; those with a sign lie between the whole ones.
  var rank: Double {
    switch self {
    case .none: 0
    case .flicker: 1
    case .gravityEliminated: 2
    case .againstGravity: 3
    case .slightResistance: 3.7
    case .resistance: 4
    case .strongResistance: 4.3
    case .nearlyNormal: 4.7
    case .normal: 5
    }
  }
}
