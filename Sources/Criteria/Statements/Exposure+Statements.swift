import Clinical

extension PatientRecord {
  /// Medicines as exposures, through the table of drug classes.
  ///
  /// A medicine that the table does not know may be of any class, so the record says that a class
  /// is absent only where the list is complete and every name in it is known.
  var exposureStatements: [Finding] {
    let statements = medications.flatMap(\.statements)
    guard medicationsComplete == .present, medications.allSatisfy(\.isKnown) else {
      return statements
    }
    let shown = Set(statements.filter { $0.presence == .present }.map(\.code))
    let others = DrugTable.shipped.allClasses.subtracting(shown).sorted()
    return statements
      + others.map {
        Finding($0, .absent, observer: .clinician, date: date, provenance: provenance)
      }
  }
}

extension Medication {
  fileprivate var isKnown: Bool {
    presence != .present || DrugTable.shipped.classes(of: name) != nil
  }

  fileprivate var statements: [Finding] {
    guard presence == .present else {
      return drugClass.map { [statement(of: $0, presence)] } ?? []
    }
    guard isWithinFiveWeeks else { return [] }
    var classes = DrugTable.shipped.reading(of: name).classes
    if let drugClass { classes.insert(drugClass) }
    var statements = classes.sorted().map { statement(of: $0, .present) }
    if classes.contains("serotonergic-agent"), let changed = changedWithinDay {
      statements.append(statement(of: "serotonergic-change", changed ? .present : .absent))
    }
    // A dose missed for a day is a stop: withdrawal begins within hours to days.
    if classes.contains("baclofen"), stopped == .present || (lastDoseHoursAgo ?? 0) > 24 {
      statements.append(statement(of: "baclofen-stopped", .present))
    }
    return statements
  }

  /// Five weeks cover the longest-acting serotonergic medicine; the window is a project convention.
  private var isWithinFiveWeeks: Bool {
    guard stopped == .present, let lastDoseHoursAgo else { return true }
    return lastDoseHoursAgo <= 35 * 24
  }

  private var changedWithinDay: Bool? {
    [startedHoursAgo, changedHoursAgo].compactMap(\.self).min().map { $0 <= 24 }
  }

  private func statement(of drugClass: Code, _ presence: Presence) -> Finding {
    Finding(drugClass, presence, observer: .clinician, provenance: provenance)
  }
}
