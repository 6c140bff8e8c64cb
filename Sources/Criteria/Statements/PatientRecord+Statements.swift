public import Clinical

extension PatientRecord {
  /// Everything the record states, as findings: what was written down as such, and what the
  /// grades and readings of an examination, the medicines and the pregnancy amount to.
  ///
  /// Recorded findings come first and are never changed.
  public var statements: [Finding] {
    findings + stated.dropFirst(findings.count).map { finding($0) }
  }

  /// The same in whole numbers.
  var stated: [Statement] {
    var statements: [Statement] = []
    statements.reserveCapacity(2 * findings.count + 192)
    for place in findings.indices { statements.append(Statement(findings[place], at: place)) }
    for (visit, examination) in examinations.enumerated() {
      examination.state(in: &statements, as: visit)
    }
    // What a reporter calls a movement is no sign of its own, so it is added after these two.
    let clonus = Statement.clonus(among: statements)
    let hoffmann = Statement.hoffmann(among: statements)
    for place in movements.indices { stateMovement(at: place, in: &statements) }
    for place in electromyograms.indices {
      electromyograms[place].state(in: &statements, as: place)
    }
    for place in conductions.indices { conductions[place].state(in: &statements, as: place) }
    stateConductionBlocks(in: &statements)
    if let exclusion { statements.append(exclusion.statement) }
    if let referral { statements.append(referral.statement) }
    stateExposures(in: &statements)
    statePregnancy(in: &statements)
    patient.state(in: &statements)
    stateRanges(in: &statements)
    stateCounts(in: &statements)
    statements += clonus + hoffmann
    stateReflexes(in: &statements)
    Statement.addProgression(to: &statements)
    Statement.addNeurogenicSign(to: &statements)
    stateElectromyography(in: &statements)
    Statement.addEvolution(to: &statements)
    return statements
  }

  /// What the reporter calls a movement, as a statement of theirs.
  private func stateMovement(at place: Int, in statements: inout [Statement]) {
    let movement = movements[place]
    guard let called = movement.called else { return }
    let numbering = Numbering.shipped
    var statement = Statement(
      numbering.concepts[called], .present,
      site: movement.site.map { numbering.number(of: $0) }, side: movement.side,
      by: movement.observer, from: .movement(place))
    statement.tempo = movement.tempo
    statement.course = movement.course
    statements.append(statement)
  }
}

extension Patient {
  /// Sex, as the findings that a criterion can ask for; nothing where it is other or unknown.
  fileprivate func state(in statements: inout [Statement]) {
    guard sex == .male || sex == .female else { return }
    for (concept, isPresent) in [(Self.male, sex == .male), (Self.female, sex == .female)] {
      statements.append(
        Statement(concept, isPresent ? .present : .absent, by: .patient, from: .patient))
    }
  }

  private static let male = Numbering.shipped.concept("male-sex")
  private static let female = Numbering.shipped.concept("female-sex")
}
