public import Clinical

extension PatientRecord {
  /// Everything the record states, as findings: what was written down as such, and what the
  /// grades and readings of an examination, the medicines and the pregnancy amount to.
  ///
  /// Recorded findings come first and are never changed.
  public var statements: [Finding] {
    var statements = findings
    statements.reserveCapacity(2 * findings.count + 128)
    for examination in examinations { statements += examination.statements }
    // What a reporter calls a movement is no sign of its own, so it is added after these two.
    let clonus = Self.clonusStatements(of: statements)
    let hoffmann = Self.hoffmannStatements(of: statements)
    statements += movements.compactMap(\.statement)
    statements += electromyograms.flatMap(\.statements)
    statements += conductions.flatMap(\.statements)
    statements += Self.conductionBlockStatements(of: conductions)
    if let exclusion { statements.append(exclusion.statement) }
    if let referral { statements.append(referral.statement) }
    statements += exposureStatements
    statements += pregnancyStatements + patient.statements + rangeStatements
    statements += countedStatements
    statements += clonus + hoffmann
    statements += Self.reflexStatements(of: examinations, given: statements)
    statements += Self.progressionStatements(of: statements)
    statements += Self.neurogenicSignStatements(of: statements)
    statements += Self.electromyographyStatements(of: statements, and: electromyograms)
    statements += Self.evolutionStatements(of: statements)
    return statements
  }
}

extension Patient {
  /// Sex, as the findings that a criterion can ask for; nothing where it is other or unknown.
  var statements: [Finding] {
    guard sex == .male || sex == .female else { return [] }
    let states: [(Code, Bool)] = [("male-sex", sex == .male), ("female-sex", sex == .female)]
    return states.map { code, isPresent in
      Finding(
        code, isPresent ? .present : .absent, observer: .patient, provenance: provenance)
    }
  }
}

extension Movement {
  /// What the reporter calls the movement, as a statement of theirs.
  var statement: Finding? {
    guard let called else { return nil }
    var finding = Finding(
      called, .present, site: site, side: side, observer: observer, date: date,
      provenance: provenance)
    finding.onset = onset
    finding.tempo = tempo
    finding.course = course
    finding.note = note
    return finding
  }
}
