import Clinical

extension PatientRecord {
  /// Pregnancy as the rules ask for it: from 20 weeks to 42 days after birth, or before 20 weeks.
  ///
  /// Unknown weeks count as 20 or more, and unknown days since birth as within 42 (project
  /// convention): an emergency must not wait for a date.
  func statePregnancy(in statements: inout [Statement]) {
    let states: [Bool]
    switch pregnancyStatus {
    case .pregnant:
      let isEarly = weeksOfGestation.map { $0 < 20 } ?? false
      states = [true, false, !isEarly, isEarly]
    case .postpartum:
      let isRecent = daysSinceBirth.map { $0 <= 42 } ?? true
      states = [false, isRecent, isRecent, false]
    case .notPregnant, .notApplicable: states = [false, false, false, false]
    case .notAssessed, nil: return
    }
    for (concept, isPresent) in zip(Self.stages, states) {
      statements.append(
        Statement(concept, isPresent ? .present : .absent, by: .clinician, from: .pregnancy))
    }
  }

  /// What speaks for a pregnancy outweighs what speaks against it, and an old no is no answer.
  private var pregnancyStatus: Pregnancy.Status? {
    let told = findings.filter { $0.presence == .present }.map(\.code)
    if told.contains("pregnant") || told.contains("obstetric-window") { return .pregnant }
    if told.contains("recent-birth") { return .postpartum }
    guard let pregnancy else { return patient.sex == .male ? .notApplicable : nil }
    switch pregnancy.status {
    case .pregnant, .postpartum, .notAssessed: return pregnancy.status
    case .notPregnant, .notApplicable:
      if pregnancy.gestationWeeks != nil { return .pregnant }
      // A test or an answer older than four weeks says nothing of today (project convention).
      return (daysSincePregnancyWasRecorded ?? 0) > 28 ? nil : pregnancy.status
    }
  }

  /// The most weeks that the record allows, counted on to the day of the record.
  private var weeksOfGestation: Double? {
    let passed = Double(daysSincePregnancyWasRecorded ?? 0) / 7
    let weeks = [
      pregnancy?.gestationWeeks.map { $0 + passed }, value(of: "gestation"),
    ].compactMap(\.self)
    return weeks.max()
  }

  private var daysSinceBirth: Double? {
    let passed = Double(daysSincePregnancyWasRecorded ?? 0)
    let days = [
      pregnancy?.postpartumDays.map { $0 + passed }, value(of: "days-since-birth-of-child"),
    ].compactMap(\.self)
    return days.min()
  }

  private var daysSincePregnancyWasRecorded: Int? {
    guard let seen = date, let asked = pregnancy?.date else { return nil }
    return max(0, seen.latest.number - asked.earliest.number)
  }

  private static let stages: [Int] = [
    "pregnant", "recent-birth", "obstetric-window", "early-pregnancy",
  ].map { Numbering.shipped.concept($0) }

  private func value(of code: Code) -> Double? {
    measurements.last { $0.code == code && $0.comparator == nil }?.canonicalValue
  }
}
