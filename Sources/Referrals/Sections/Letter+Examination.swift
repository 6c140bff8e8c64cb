import Assessments
import Clinical
import Documents
import LetterTemplates

extension ReferralLetter {
  /// Every heading of a neurological examination, with what was found or that it was not assessed.
  var examination: [Document.Block] {
    let examinations = record.examinations
    var rows: [Document.Definitions.Row] = [
      row(.power, examinations.flatMap { words.power($0) }, codes: ["weakness"]),
      row(.bulk, examinations.flatMap { words.bulk($0) }, codes: ["wasting"]),
      row(
        .fasciculation, examinations.flatMap { words.fasciculation($0) },
        codes: ["fasciculation"]),
      row(.tone, examinations.flatMap { words.tone($0) }, codes: ["hypertonia"]),
      row(
        .reflexes, examinations.flatMap { words.reflexes($0) },
        codes: ["hyperreflexia", "hyporeflexia", "reflex-spread", "brisk-jaw-jerk"]),
      row(
        .clonus, examinations.flatMap { words.clonus($0) }, codes: ["clonus", "ocular-clonus"]),
      row(.plantars, examinations.flatMap { words.plantars($0) }, codes: ["babinski"]),
      row(.hoffmann, examinations.flatMap { words.hoffmann($0) }, codes: ["hoffmann"]),
      row(.sensation, [], codes: ["sensory-loss"]),
    ]
    if !otherSigns.isEmpty { rows.append(.init(words(.otherSigns), words.listed(otherSigns))) }
    rows.append(.init(words(.vitalSigns), words.listed(vitalSigns)))
    return [.heading(.two, Document.Text(examinationHeading))] + narratives(.examination) + [
      .definitions(Document.Definitions(rows))
    ] + bodyDiagram
  }

  /// With who examined, and when.
  private var examinationHeading: String {
    let examiners = record.examinations.compactMap(\.examiner).onceEach
    let dates = Set(record.examinations.compactMap(\.date)).sorted { $0.earliest < $1.earliest }
    let by = examiners + dates.map { words.date($0) }
    guard !by.isEmpty else { return words(.headingExamination) }
    return words(.headingExaminationBy, ["who": by.joined(separator: ", ")])
  }

  /// Graded findings first, then those stated as such.
  private func row(
    _ label: Phrase, _ graded: [String], codes: Set<Code>
  ) -> Document.Definitions.Row {
    let within = codes.reduce(into: Set<Code>()) {
      $0.formUnion(Vocabulary.shipped.conceptsWithin($1))
    }
    let stated = record.findings.filter { within.contains($0.code) && $0.observer.examines }
      .map { words.line($0, withState: true) }
    let lines = graded + stated
    return .init(
      words(label), lines.listed.map { Document.Text($0) } ?? words.strong(.notAssessed))
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
    }.map { words.line($0, withState: true) }
  }

  /// What is measured at the bedside; the rest stands with the investigations.
  static let vitalCodes: Set<Code> = [
    "temperature", "systolic", "diastolic", "heart-rate", "respiratory-rate",
    "oxygen-saturation", "glasgow-coma-score", "weight",
  ]

  private var vitalSigns: [String] {
    record.measurements.filter { Self.vitalCodes.contains($0.code) }.map { words.line($0) }
  }
}
