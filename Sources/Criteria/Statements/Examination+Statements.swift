import Clinical

extension Examination {
  /// What the grades amount to, reflexes apart: those need the whole record.
  var statements: [Finding] {
    power.map { statement(of: $0) } + asymmetryStatements + muscles.flatMap { statements(of: $0) }
      + tone.flatMap { statements(of: $0) + gradeStatements(of: $0) }
      + clonus.map { statement(of: $0) } + clonus.flatMap { sustainedStatements(of: $0) }
      + minimalClonusStatements
      + plantars.map { statement(of: $0) } + hoffmanns.map { statement(of: $0) }
  }

  func finding(
    _ code: Code, _ presence: Presence, site: Code? = nil, side: Side? = nil, reason: String?,
    provenance: Provenance
  ) -> Finding {
    var finding = Finding(
      code, presence, site: site, side: side, observer: observer, date: date,
      provenance: provenance)
    finding.reason = reason
    return finding
  }

  /// Any grade under 5 is weakness (MRC); its cause is not said.
  private func statement(of power: Power) -> Finding {
    let presence: Presence =
      power.grade.map { $0 == .normal ? .absent : .present } ?? power.presence
    return finding(
      "weakness", presence, site: power.site, side: power.side, reason: power.reason,
      provenance: power.provenance)
  }

  private func statements(of muscle: MuscleInspection) -> [Finding] {
    let isTongue = muscle.site == "tongue"
    let states: [(Code, Presence)] = [
      (isTongue ? "tongue-wasting" : "wasting", muscle.wasting),
      (isTongue ? "tongue-fasciculation" : "fasciculation", muscle.fasciculation),
    ]
    return states.map { code, presence in
      finding(
        code, presence, site: muscle.site, side: muscle.side, reason: muscle.reason,
        provenance: muscle.provenance)
    }
  }

  private func statement(of clonus: Clonus) -> Finding {
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
    var finding = finding(
      code, presence, side: clonus.side, reason: clonus.reason,
      provenance: clonus.provenance)
    finding.elicitation = clonus.elicitation
    // One or two beats may be physiological: marked, for the rule that asks what counts as a sign.
    if let beats = clonus.beats, beats <= 2, clonus.persistsWhileStretched != .present {
      finding.severity = .mild
    }
    return finding
  }

  /// Equivocal, mute and withdrawal responses are not positives; only a flexor one is a negative.
  private func statement(of plantar: Plantar) -> Finding {
    let presence: Presence =
      switch plantar.response {
      case .extensor: .present
      case .flexor: .absent
      case .equivocal, .mute, .withdrawal, .notAssessed: .notAssessed
      case .notAssessable: .notAssessable
      }
    return finding(
      "babinski", presence, side: plantar.side, reason: plantar.reason,
      provenance: plantar.provenance)
  }

  private func statement(of hoffmann: Hoffmann) -> Finding {
    let presence: Presence =
      switch hoffmann.response {
      case .positive: .present
      case .negative: .absent
      case .notAssessed: .notAssessed
      case .notAssessable: .notAssessable
      }
    return finding(
      "hoffmann", presence, side: hoffmann.side, reason: hoffmann.reason,
      provenance: hoffmann.provenance)
  }
}
