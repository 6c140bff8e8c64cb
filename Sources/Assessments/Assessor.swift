public import Clinical
public import Criteria
public import Differential

/// Weighs records against one library of criteria and one differential.
public struct Assessor: Sendable {
  public let library: CriteriaLibrary
  public let differential: Differential

  public init(library: CriteriaLibrary, differential: Differential = .shipped) {
    self.library = library
    self.differential = differential
  }

  /// Weighs `record` as of `day`, which sets the patient's age and nothing else.
  public func assess(
    _ record: PatientRecord, asOf day: PartialDate, isDamaged: Bool = false
  ) -> Assessment {
    let evaluation = library.evaluation(of: record, asOf: day.latest)
    let results = evaluation.results
    let movements = differential.assess(record)
    let priority = Priority(results)
    return Assessment(
      record: record, day: day, results: results, movements: movements, priority: priority,
      concordances: Concordance.all(of: evaluation, among: results),
      inquiries: Inquiries(
        results: results, movements: movements, priority: priority,
        sheet: evaluation.sheet,
        mayBePregnant: record.patient.mayBePregnant(asOf: day.latest)
      ).ordered, isDamaged: isDamaged)
  }
}

extension Patient {
  /// Whether pregnancy is worth asking about: 12 to 55 years, or an unknown age.
  fileprivate func mayBePregnant(asOf day: CalendarDay) -> Bool {
    guard let born else { return true }
    return day.wholeYears(since: born.earliest) >= 12 && day.wholeYears(since: born.latest) <= 55
  }
}
