import Clinical
import Diagnostics

extension PatientRecord {
  /// Refuses a date of birth after the record's own day or today, and says of other dates that they
  /// are in the future; for readers that do not come through the form's own table.
  mutating func checkDates(asOf today: CalendarDay) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if let born = patient.born, born.earliest > min(today, date?.latest ?? today) {
      patient.born = nil
      diagnostics.append(.futureBirth(at: patient.provenance.origin))
    }
    if let date, date.earliest > today {
      diagnostics.append(.futureDate(at: provenance.origin))
    }
    for finding in findings where [finding.date, finding.onset].isAny(after: today) {
      diagnostics.append(.futureDate(at: finding.provenance.origin))
    }
    for measurement in measurements where [measurement.date].isAny(after: today) {
      diagnostics.append(.futureDate(at: measurement.provenance.origin))
    }
    return diagnostics
  }
}

extension [PartialDate?] {
  fileprivate func isAny(after day: CalendarDay) -> Bool {
    contains { $0.map { $0.earliest > day } ?? false }
  }
}

extension Diagnostic {
  fileprivate static func futureBirth(at origin: Origin) -> Self {
    Diagnostic(
      id: "future-birth", "the date of birth is after the day of the record or after today",
      remedy: "see that day, month and year are right", at: origin)
  }

  fileprivate static func futureDate(at origin: Origin) -> Self {
    Diagnostic(
      .warning, id: "future-date", "a date here is in the future",
      remedy: "see that day, month and year are right", at: origin)
  }
}
