import Clinical

extension PatientRecord {
  /// How long a motor complaint has steadily got worse: from its onset to the day of the record.
  func progressionReading(asOf day: CalendarDay) -> AnswerSheet.Reading? {
    let spans = findings.compactMap { finding -> (Finding, Bounds)? in
      guard finding.presence == .present, finding.course == .progressive, finding.isMotorComplaint,
        let onset = finding.onset
      else { return nil }
      let last = date ?? PartialDate(day)
      let least = Double(max(0, last.earliest.number - onset.latest.number)) / Self.daysOfMonth
      let most = Double(max(0, last.latest.number - onset.earliest.number)) / Self.daysOfMonth
      return (finding, Bounds.atLeast(least).intersection(.atMost(most)))
    }
    guard let longest = spans.max(by: { $0.1.lower < $1.1.lower }) else { return nil }
    return AnswerSheet.Reading(
      bounds: longest.1, source: .item(.finding(longest.0)), date: nil, minute: nil)
  }

  /// As the table of units has it.
  private static let daysOfMonth = 30.4375
}
