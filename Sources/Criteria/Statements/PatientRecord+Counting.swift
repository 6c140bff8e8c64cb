import Clinical

extension PatientRecord {
  /// What attacks, scans and readings amount to, save where a finding says so itself.
  func stateCounts(in statements: inout [Statement]) {
    let counted = attackStatements + lesionStatements + laboratoryStatements + vitalSignStatements
    for statement in counted {
      let isTold = statements[..<findings.count].contains { told in
        told.concept == statement.concept && (told.presence == .present || told.presence == .absent)
      }
      if !isTold { statements.append(statement) }
    }
  }

  /// Numbers that are counted from the record rather than written in it.
  func countedReadings(
    given statements: [Statement], asOf day: CalendarDay
  ) -> [Code: [AnswerSheet.Reading]] {
    var readings = attackReadings(given: statements)
    readings.merge(lesionReadings) { counted, _ in counted }
    readings["progression-duration"] = progressionReading(asOf: day)
    return readings.mapValues { [$0] }
  }
}
