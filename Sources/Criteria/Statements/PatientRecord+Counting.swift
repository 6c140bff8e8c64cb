import Clinical

extension PatientRecord {
  /// What attacks, scans and readings amount to, save where a finding says so itself.
  var countedStatements: [Finding] {
    let told = Set(
      findings.filter { $0.presence == .present || $0.presence == .absent }.map(\.code))
    let counted = attackStatements + lesionStatements + laboratoryStatements + vitalSignStatements
    return counted.filter { !told.contains($0.code) }
  }

  /// Numbers that are counted from the record rather than written in it.
  func countedReadings(
    given statements: [Finding], asOf day: CalendarDay
  ) -> [Code: [AnswerSheet.Reading]] {
    var readings = attackReadings(given: statements)
    readings.merge(lesionReadings) { counted, _ in counted }
    readings["progression-duration"] = progressionReading(asOf: day)
    return readings.mapValues { [$0] }
  }
}
