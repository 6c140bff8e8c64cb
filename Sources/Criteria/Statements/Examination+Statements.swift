import Clinical

extension Examination {
  /// What the grades amount to, reflexes apart: those need the whole record.
  ///
  /// `visit` is its place in the record.
  func state(in statements: inout [Statement], as visit: Int) {
    for place in power.indices { state(power[place], .power(visit, place), in: &statements) }
    stateAsymmetries(in: &statements, as: visit)
    for place in muscles.indices { state(muscles[place], .muscle(visit, place), in: &statements) }
    for place in tone.indices {
      state(tone[place], .tone(visit, place), in: &statements)
      stateGrades(of: tone[place], .tone(visit, place), in: &statements)
    }
    for place in clonus.indices { state(clonus[place], .clonus(visit, place), in: &statements) }
    for place in clonus.indices {
      stateDuration(of: clonus[place], .clonus(visit, place), in: &statements)
    }
    stateMinimalClonus(in: &statements, as: visit)
    for place in plantars.indices {
      state(plantars[place], .plantar(visit, place), in: &statements)
    }
    for place in hoffmanns.indices {
      state(hoffmanns[place], .hoffmann(visit, place), in: &statements)
    }
  }

  func statement(
    _ code: Code, _ presence: Presence, site: Code? = nil, side: Side? = nil,
    _ source: Statement.Source
  ) -> Statement {
    let numbering = Numbering.shipped
    return Statement(
      numbering.concepts[code], presence, site: site.map { numbering.number(of: $0) }, side: side,
      by: observer, from: source)
  }

  /// Any grade under 5 is weakness (MRC); its cause is not said.
  private func state(
    _ power: Power, _ source: Statement.Source, in statements: inout [Statement]
  ) {
    let presence: Presence =
      power.grade.map { $0 == .normal ? .absent : .present } ?? power.presence
    statements.append(
      statement("weakness", presence, site: power.site, side: power.side, source))
  }

  private func state(
    _ muscle: MuscleInspection, _ source: Statement.Source, in statements: inout [Statement]
  ) {
    let isTongue = muscle.site == "tongue"
    let states: [(Code, Presence)] = [
      (isTongue ? "tongue-wasting" : "wasting", muscle.wasting),
      (isTongue ? "tongue-fasciculation" : "fasciculation", muscle.fasciculation),
    ]
    for (code, presence) in states {
      statements.append(
        statement(code, presence, site: muscle.site, side: muscle.side, source))
    }
  }

  private func state(
    _ clonus: Clonus, _ source: Statement.Source, in statements: inout [Statement]
  ) {
    let code: Code =
      switch clonus.joint {
      case .ankle: "ankle-clonus"
      case .knee: "knee-clonus"
      case .wrist: "wrist-clonus"
      case .fingers: "finger-clonus"
      case .jaw: "jaw-clonus"
      case .ocular: "ocular-clonus"
      case .other: "clonus"
      }
    // Of a joint that is not named only clonus itself says anything: none there is none nowhere else.
    let presence =
      clonus.joint == .other && clonus.presence != .present ? .notAssessed : clonus.presence
    var stated = statement(code, presence, side: clonus.side, source)
    stated.elicitation = clonus.elicitation
    // One or two beats may be physiological: marked, for the rule that asks what counts as a sign.
    if let beats = clonus.beats, beats <= 2, clonus.persistsWhileStretched != .present {
      stated.severity = .mild
    }
    statements.append(stated)
  }

  /// Equivocal, mute and withdrawal responses are not positives; only a flexor one is a negative.
  private func state(
    _ plantar: Plantar, _ source: Statement.Source, in statements: inout [Statement]
  ) {
    let presence: Presence =
      switch plantar.response {
      case .extensor: .present
      case .flexor: .absent
      case .equivocal, .mute, .withdrawal, .notAssessed: .notAssessed
      case .notAssessable: .notAssessable
      }
    statements.append(statement("babinski", presence, side: plantar.side, source))
  }

  private func state(
    _ hoffmann: Hoffmann, _ source: Statement.Source, in statements: inout [Statement]
  ) {
    let presence: Presence =
      switch hoffmann.response {
      case .positive: .present
      case .negative: .absent
      case .notAssessed: .notAssessed
      case .notAssessable: .notAssessable
      }
    statements.append(statement("hoffmann", presence, side: hoffmann.side, source))
  }
}
