import Clinical

extension PatientRecord {
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
