import Clinical
import Diagnostics

extension Examination {
  /// What the entries claim; `day` is the day of the record, for an examination without its own.
  func statements(on day: PartialDate?) -> [Statement] {
    let context = Statement.Subject(
      aspect: "", observer: observer, date: date ?? day, examiner: examiner)
    var statements: [Statement] = []
    for entry in power { statements += entry.statements(in: context) }
    for entry in muscles { statements += entry.statements(in: context) }
    for entry in reflexes { statements += entry.statements(in: context) }
    for entry in tone { statements += entry.statements(in: context) }
    for entry in clonus { statements += entry.statements(in: context) }
    for entry in plantars { statements += entry.statements(in: context) }
    for entry in hoffmanns { statements += entry.statements(in: context) }
    return statements
  }

  mutating func remove(_ isRefused: (Provenance) -> Bool) {
    power.removeAll { isRefused($0.provenance) }
    muscles.removeAll { isRefused($0.provenance) }
    reflexes.removeAll { isRefused($0.provenance) }
    tone.removeAll { isRefused($0.provenance) }
    clonus.removeAll { isRefused($0.provenance) }
    plantars.removeAll { isRefused($0.provenance) }
    hoffmanns.removeAll { isRefused($0.provenance) }
  }
}

extension Statement.Subject {
  /// The statement of one aspect at one place; none where nothing was answered.
  fileprivate func statement(
    _ aspect: String, _ site: Code?, _ side: Side?, _ answer: Statement.Answer?,
    _ provenance: Provenance
  ) -> [Statement] {
    guard let answer else { return [] }
    var subject = self
    subject.aspect = aspect
    subject.site = site
    subject.side = side
    return [Statement(subject: subject, answer: answer, origin: provenance.origin)]
  }
}

extension Power {
  /// Two grades of weakness are two observations; weak and of full power is a contradiction.
  fileprivate func statements(in context: Statement.Subject) -> [Statement] {
    context.statement(
      "power", site, side, grade.map { $0 == .normal ? .normal : .low }, provenance)
  }
}

extension MuscleInspection {
  fileprivate func statements(in context: Statement.Subject) -> [Statement] {
    context.statement("wasting", site, side, .init(wasting), provenance)
      + context.statement("fasciculation", site, side, .init(fasciculation), provenance)
  }
}

extension Reflex {
  fileprivate func statements(in context: Statement.Subject) -> [Statement] {
    let answer: Statement.Answer? =
      switch descriptor {
      case .absent, .reduced: .low
      case .normal: .normal
      case .brisk, .pathologicallyBrisk: .high
      case .notAssessed, .notAssessable, nil: nil
      }
    return context.statement("reflex", tendon, side, answer, provenance)
      + context.statement("spread", tendon, side, .init(spread), provenance)
      + context.statement("kept", tendon, side, .init(keptInWastedMuscle), provenance)
  }
}

extension Tone {
  fileprivate func statements(in context: Statement.Subject) -> [Statement] {
    let answer: Statement.Answer? =
      switch kind {
      case .hypotonic: .low
      case .normal: .normal
      case .spastic, .leadPipe, .cogwheel, .paratonic: .high
      case .notAssessed, .notAssessable, nil: nil
      }
    return context.statement("tone", site, side, answer, provenance)
      + context.statement(
        "ashworth", site, side, ashworth.map { $0 == .zero ? .normal : .high }, provenance)
      + context.statement("velocity", site, side, .init(velocityDependent), provenance)
      + context.statement("catch", site, side, .init(catchFelt), provenance)
  }
}

extension Clonus {
  fileprivate func statements(in context: Statement.Subject) -> [Statement] {
    let aspect = "clonus " + joint.rawValue + " " + (elicitation?.rawValue ?? "")
    return context.statement(aspect, nil, side, .init(presence), provenance)
  }
}

extension Plantar {
  fileprivate func statements(in context: Statement.Subject) -> [Statement] {
    let answer: Statement.Answer? =
      switch response {
      case .flexor: .normal
      case .extensor: .high
      case .equivocal, .mute, .withdrawal, .notAssessed, .notAssessable: nil
      }
    return context.statement("plantar", nil, side, answer, provenance)
  }
}

extension Hoffmann {
  fileprivate func statements(in context: Statement.Subject) -> [Statement] {
    let answer: Statement.Answer? =
      switch response {
      case .positive: .present
      case .negative: .absent
      case .notAssessed, .notAssessable: nil
      }
    return context.statement("hoffmann", nil, side, answer, provenance)
  }
}
