import Clinical

extension PatientRecord {
  /// A statement as a finding, with when it was found and where it was read.
  func finding(_ statement: Statement) -> Finding {
    var finding = basis(of: statement)
    let numbering = Numbering.shipped
    if let concept = statement.concept { finding.code = numbering.codes[concept] }
    finding.presence = statement.presence
    if let site = statement.site {
      if site > 0 { finding.site = numbering.siteCodes[site - 1] }
    } else {
      finding.site = nil
    }
    finding.side = statement.side
    finding.observer = statement.observer
    finding.tempo = statement.tempo
    finding.course = statement.course
    finding.distribution = statement.distribution
    finding.elicitation = statement.elicitation
    finding.severity = statement.severity
    return finding
  }

  /// The entry as a finding, of which a statement says what it amounts to.
  private func basis(of statement: Statement) -> Finding {
    let source = statement.source
    switch source {
    case .finding(let place): return findings[place]
    case .movement(let place):
      let movement = movements[place]
      var finding = basis(movement.provenance, movement.date, code: movement.called)
      finding.site = movement.site
      finding.onset = movement.onset
      finding.note = movement.note
      return finding
    case .electromyogram(let place):
      let muscle = electromyograms[place]
      return basis(muscle.provenance, muscle.date, site: muscle.muscle)
    case .conduction(let place):
      return basis(conductions[place].provenance, conductions[place].date)
    case .exclusion: return basis(exclusion?.provenance, exclusion?.date)
    case .referral: return basis(referral?.provenance, referral?.date)
    case .medication(let place):
      return basis(medications[place].provenance, nil, code: medications[place].drugClass)
    case .pregnancy:
      return basis(pregnancy?.provenance ?? patient.provenance, pregnancy?.date ?? date)
    case .patient: return basis(patient.provenance, nil)
    case .measurement(let place):
      return basis(measurements[place].provenance, measurements[place].date)
    case .adjustedCalcium(let place):
      let reading = adjustedCalcium[place]
      return basis(reading.provenance, reading.date)
    case .study(let place): return basis(studies[place].provenance, studies[place].date)
    case .attack(let place): return basis(attacks[place].provenance, date)
    case .record: return basis(provenance, date)
    case .power(let visit, let place), .powers(let visit, let place):
      let power = examinations[visit].power[place]
      var finding = basis(power.provenance, examinations[visit].date, site: power.site)
      if case .power = source { finding.reason = power.reason }
      return finding
    case .muscle(let visit, let place):
      let muscle = examinations[visit].muscles[place]
      return basis(
        muscle.provenance, examinations[visit].date, site: muscle.site, reason: muscle.reason)
    case .reflex(let visit, let place), .reflexes(let visit, let place):
      let reflex = examinations[visit].reflexes[place]
      var finding = basis(reflex.provenance, examinations[visit].date, site: reflex.site)
      if case .reflex = source {
        let isUnscaled = reflex.grade != nil && reflex.scale == nil
        finding.reason =
          isUnscaled && statement.presence == .notAssessed ? "scale not stated" : reflex.reason
      }
      return finding
    case .tone(let visit, let place):
      let tone = examinations[visit].tone[place]
      return basis(tone.provenance, examinations[visit].date, site: tone.site, reason: tone.reason)
    case .clonus(let visit, let place), .clonuses(let visit, let place):
      let clonus = examinations[visit].clonus[place]
      var finding = basis(clonus.provenance, examinations[visit].date)
      if case .clonus = source { finding.reason = clonus.reason }
      return finding
    case .plantar(let visit, let place):
      let plantar = examinations[visit].plantars[place]
      return basis(plantar.provenance, examinations[visit].date, reason: plantar.reason)
    case .hoffmann(let visit, let place):
      let hoffmann = examinations[visit].hoffmanns[place]
      return basis(hoffmann.provenance, examinations[visit].date, reason: hoffmann.reason)
    }
  }

  private func basis(
    _ source: Provenance?, _ date: PartialDate?, code: Code? = nil, site: Code? = nil,
    reason: String? = nil
  ) -> Finding {
    var finding = Finding(
      code ?? "", .notAssessed, site: site, observer: .clinician, date: date,
      provenance: source ?? provenance)
    finding.reason = reason
    return finding
  }
}
