import Clinical

extension AnswerSheet {
  /// The grades of power that were found, as readings of one measure of which the lowest counts.
  static func powerReadings(of record: PatientRecord) -> [Reading] {
    var readings: [Reading] = []
    for (visit, examination) in record.examinations.enumerated() {
      for place in examination.power.indices {
        guard let grade = examination.power[place].grade else { continue }
        readings.append(
          Reading(
            bounds: Bounds(grade.rank), source: .power(visit, place), date: examination.date,
            minute: nil))
      }
    }
    return readings
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
