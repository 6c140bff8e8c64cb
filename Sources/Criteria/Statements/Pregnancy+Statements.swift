import Clinical

extension PatientRecord {
  /// Pregnancy as the rules ask for it: from 20 weeks to 42 days after birth, or before 20 weeks.
  ///
  /// Unknown weeks count as 20 or more, and unknown days since birth as within 42 (project
  /// convention): an emergency must not wait for a date.
  var pregnancyStatements: [Finding] {
    switch pregnancy?.status {
    case .pregnant:
      let weeks = pregnancy?.gestationWeeks ?? value(of: "gestation")
      let isEarly = weeks.map { $0 < 20 } ?? false
      return statements(pregnant: true, recentBirth: false, window: !isEarly, early: isEarly)
    case .postpartum:
      let days = pregnancy?.postpartumDays ?? value(of: "days-since-birth-of-child")
      let isRecent = days.map { $0 <= 42 } ?? true
      return statements(pregnant: false, recentBirth: isRecent, window: isRecent, early: false)
    case .notPregnant, .notApplicable:
      return statements(pregnant: false, recentBirth: false, window: false, early: false)
    case .notAssessed: return []
    case nil:
      guard patient.sex == .male else { return [] }
      return statements(pregnant: false, recentBirth: false, window: false, early: false)
    }
  }

  private func statements(
    pregnant: Bool, recentBirth: Bool, window: Bool, early: Bool
  ) -> [Finding] {
    let states: [(Code, Bool)] = [
      ("pregnant", pregnant), ("recent-birth", recentBirth), ("obstetric-window", window),
      ("early-pregnancy", early),
    ]
    return states.map { code, isPresent in
      Finding(
        code, isPresent ? .present : .absent, observer: .clinician, date: pregnancy?.date ?? date,
        provenance: pregnancy?.provenance ?? patient.provenance)
    }
  }

  private func value(of code: Code) -> Double? {
    measurements.last { $0.code == code && $0.comparator == nil }?.canonicalValue
  }
}
