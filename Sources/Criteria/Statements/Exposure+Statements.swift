import Clinical

extension PatientRecord {
  /// Medicines as exposures, through the table of drug classes.
  ///
  /// A medicine that the table does not know may be of any class, so the record says that a class
  /// is absent only where the list is complete and every name in it is known.
  func stateExposures(in statements: inout [Statement]) {
    let first = statements.count
    var isEachKnown = true
    for place in medications.indices {
      let reading = DrugTable.shipped.reading(of: medications[place].name)
      medications[place].state(reading.classes, .medication(place), in: &statements)
      if medications[place].presence == .present, !reading.isComplete { isEachKnown = false }
    }
    guard medicationsComplete == .present, isEachKnown else { return }
    let own = statements[first...].filter { $0.presence == .present }.map(\.concept)
    for other in Self.drugClasses where !own.contains(other) {
      statements.append(Statement(other, .absent, by: .clinician, from: .record))
    }
  }

  private static let drugClasses = DrugTable.shipped.sortedClasses.map {
    Numbering.shipped.concept($0)
  }
}

extension Medication {
  /// What it amounts to, being of `classes` by its name.
  fileprivate func state(
    _ named: Set<Code>, _ source: Statement.Source, in statements: inout [Statement]
  ) {
    func statement(of code: Code, _ presence: Presence) -> Statement {
      Statement(Numbering.shipped.concepts[code], presence, by: .clinician, from: source)
    }
    guard presence == .present else {
      if let drugClass { statements.append(statement(of: drugClass, presence)) }
      return
    }
    guard isWithinFiveWeeks else { return }
    var classes = named
    if let drugClass { classes.insert(drugClass) }
    for code in classes.sorted() { statements.append(statement(of: code, .present)) }
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
}
