import Clinical

extension PatientRecord {
  /// Medicines as exposures, through the table of drug classes.
  ///
  /// A medicine that the table does not know may be of any class, so the record says that a class
  /// is absent only where the list is complete and every name in it is known.
  var exposureStatements: [Finding] {
    var statements: [Finding] = []
    var isEachKnown = true
    for medication in medications {
      let reading = DrugTable.shipped.reading(of: medication.name)
      statements += medication.statements(reading.classes)
      if medication.presence == .present, !reading.isComplete { isEachKnown = false }
    }
    guard medicationsComplete == .present, isEachKnown else { return statements }
    let shown = Set(statements.filter { $0.presence == .present }.map(\.code))
    for other in DrugTable.shipped.sortedClasses where !shown.contains(other) {
      statements.append(
        Finding(other, .absent, observer: .clinician, date: date, provenance: provenance))
    }
    return statements
  }
}

extension Medication {
  /// What it amounts to, being of `classes` by its name.
  fileprivate func statements(_ named: Set<Code>) -> [Finding] {
    guard presence == .present else {
      return drugClass.map { [statement(of: $0, presence)] } ?? []
    }
    guard isWithinFiveWeeks else { return [] }
    var classes = named
    if let drugClass { classes.insert(drugClass) }
    var statements = classes.sorted().map { statement(of: $0, .present) }
    if classes.contains("serotonergic-agent") {
      if let changed = changedWithinDay {
        statements.append(statement(of: "serotonergic-change", changed ? .present : .absent))
      }
      // A change may be a smaller dose; only a start or an overdose is certainly more.
      if overdose == .present || startedHoursAgo.map({ $0 <= Self.fiveWeeks }) == true {
        statements.append(statement(of: "serotonergic-added-or-increased", .present))
      }
    }
    if classes.contains("dopamine-antagonist"), isTakenWithinThreeDays {
      statements.append(statement(of: "dopamine-antagonist-within-72-hours", .present))
    }
    if classes.contains("dopaminergic-agent"), isStoppedWithinThreeDays {
      statements.append(statement(of: "dopaminergic-stopped", .present))
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
    return lastDoseHoursAgo <= Self.fiveWeeks
  }

  private static let fiveWeeks = 35.0 * 24

  /// Taken within 72 hours for certain: by its last dose or start, or because it goes on.
  private var isTakenWithinThreeDays: Bool {
    let hours = [lastDoseHoursAgo, startedHoursAgo].compactMap(\.self).min()
    return hours.map { $0 <= 72 } ?? (stopped == .absent)
  }

  /// Stopped, or missed for a day, with the last dose within 72 hours.
  private var isStoppedWithinThreeDays: Bool {
    guard let lastDoseHoursAgo, lastDoseHoursAgo <= 72 else { return false }
    return stopped == .present || lastDoseHoursAgo > 24
  }

  private var changedWithinDay: Bool? {
    [startedHoursAgo, changedHoursAgo].compactMap(\.self).min().map { $0 <= 24 }
  }

  private func statement(of drugClass: Code, _ presence: Presence) -> Finding {
    Finding(drugClass, presence, observer: .clinician, provenance: provenance)
  }
}
