import Assessments
import Clinical
import Documents

extension ReferralLetter {
  /// Every heading of a neurological examination, with what was found or that it was not assessed.
  var examination: [Document.Block] {
    let dates = Set(record.examinations.compactMap { $0.date?.printed }).sorted()
    let examiners = Set(record.examinations.compactMap(\.examiner)).sorted()
    let by = (examiners + dates).joined(separator: ", ")
    var rows: [Document.Definitions.Row] = [
      row("Power (MRC)", record.examinations.flatMap(\.powerWords), codes: ["weakness"]),
      row(
        "Bulk", record.examinations.flatMap { $0.muscleWords(of: "wasting") }, codes: ["wasting"]),
      row(
        "Fasciculation", record.examinations.flatMap { $0.muscleWords(of: "fasciculation") },
        codes: ["fasciculation"]),
      row("Tone", record.examinations.flatMap(\.toneWords), codes: ["hypertonia"]),
      row(
        "Reflexes", record.examinations.flatMap(\.reflexWords),
        codes: ["hyperreflexia", "hyporeflexia", "reflex-spread", "brisk-jaw-jerk"]),
      row(
        "Clonus", record.examinations.flatMap(\.clonusWords), codes: ["clonus", "ocular-clonus"]),
      row("Plantars", record.examinations.flatMap(\.plantarWords), codes: ["babinski"]),
      row("Hoffmann", record.examinations.flatMap(\.hoffmannWords), codes: ["hoffmann"]),
      row("Sensation", [], codes: ["sensory-loss"]),
    ]
    if let others = otherSigns.listed { rows.append(.init("Other signs", Document.Text(others))) }
    rows.append(.init("Vital signs", Document.Text(vitalSigns ?? Wording.notRecorded)))
    let heading: Document.Text = by.isEmpty ? "Examination" : "Examination (\(by))"
    return [.heading(.two, heading)] + narratives(.examination) + [
      .definitions(Document.Definitions(rows))
    ]
  }

  /// Graded findings first, then those stated as such.
  private func row(
    _ label: String, _ graded: [String], codes: Set<Code>
  ) -> Document.Definitions.Row {
    let within = codes.reduce(into: Set<Code>()) {
      $0.formUnion(Vocabulary.shipped.conceptsWithin($1))
    }
    let stated = record.findings.filter { within.contains($0.code) && $0.observer.examines }
      .map { $0.line(withState: true) }
    let words = graded + stated
    return .init(label, words.listed.map { Document.Text($0) } ?? .strong(Wording.notAssessed))
  }

  private static let headed: Set<Code> = [
    "weakness", "wasting", "fasciculation", "hypertonia", "hyperreflexia", "hyporeflexia",
    "reflex-spread", "brisk-jaw-jerk", "clonus", "ocular-clonus", "babinski", "hoffmann",
    "sensory-loss",
  ]

  private var otherSigns: [String] {
    let headed = Self.headed.reduce(into: Set<Code>()) {
      $0.formUnion(Vocabulary.shipped.conceptsWithin($1))
    }
    return record.findings.filter { finding in
      let kind = Vocabulary.shipped.concepts[finding.code]?.kind
      let isSign = kind == .sign || kind == .phenomenon && finding.observer.examines
      return isSign && !headed.contains(finding.code)
    }.map { $0.line(withState: true) }
  }

  private var vitalSigns: String? {
    let codes: Set<Code> = [
      "temperature", "systolic", "diastolic", "heart-rate", "respiratory-rate",
      "oxygen-saturation", "glasgow-coma-score", "weight",
    ]
    return record.measurements.filter { codes.contains($0.code) }.map(\.words).listed
  }
}

extension Examination {
  fileprivate var powerWords: [String] {
    power.map { power in
      let place = placeWords(site: power.site, side: power.side) ?? ""
      let value = power.grade?.rawValue ?? power.presence.words
      return place + " " + value + (power.reason.map { " (\($0))" } ?? "")
    }
  }

  fileprivate func muscleWords(of code: Code) -> [String] {
    let isBulk = code == "wasting"
    return muscles.compactMap { muscle in
      let presence = isBulk ? muscle.wasting : muscle.fasciculation
      let other = isBulk ? muscle.fasciculation : muscle.wasting
      // A muscle that was looked at for one thing is not named again for the other.
      guard presence != .notAssessed || isBulk && other == .notAssessed else { return nil }
      let place = placeWords(site: muscle.site, side: muscle.side) ?? ""
      let seconds = isBulk ? nil : muscle.observedSeconds
      let watched = seconds.map { ", watched for \(DecimalText.string($0))\u{A0}s" } ?? ""
      let words =
        switch presence {
        case .present: isBulk ? "wasted" : "seen"
        case .absent: isBulk ? "not wasted" : "not seen"
        case .notAssessed, .notAssessable: presence.words
        }
      return "\(place) \(words)\(watched)" + (muscle.reason.map { " (\($0))" } ?? "")
    }
  }

  fileprivate var plantarWords: [String] {
    plantars.map { plantar in
      "\(plantar.side.initial) \(plantar.response.rawValue.replacing("-", with: " "))"
        + (plantar.reason.map { " (\($0))" } ?? "")
    }
  }

  fileprivate var hoffmannWords: [String] {
    hoffmanns.map { hoffmann in
      "\(hoffmann.side.initial) \(hoffmann.response.rawValue.replacing("-", with: " "))"
        + (hoffmann.reason.map { " (\($0))" } ?? "")
    }
  }
}

extension Measurement {
  /// The measurement in words: what, value with unit, when, by which range.
  var words: String {
    let label = Vocabulary.shipped.label(of: code)
    guard let value else { return label + " " + presence.words + (reason.map { " (\($0))" } ?? "") }
    let unit = UnitSpelling.printed(unit)
    var text = "\(label) \(comparator?.rawValue ?? "")\(DecimalText.string(value))"
    if !unit.isEmpty { text += (unit == "%" ? "" : "\u{A0}") + unit }
    switch (low.map(DecimalText.string), high.map(DecimalText.string)) {
    case (let low?, let high?): text += " (range \(low) to \(high))"
    case (let low?, nil): text += " (range from \(low))"
    case (nil, let high?): text += " (range up to \(high))"
    case (nil, nil): break
    }
    if let date { text += ", " + date.printed }
    return text
  }
}
