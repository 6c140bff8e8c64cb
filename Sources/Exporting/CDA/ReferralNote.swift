import Clinical
import Documents

/// One letter on its way to being a C-CDA Referral Note.
struct ReferralNote {
  let contents: LetterContents
  private let sections: [(section: LetterSection, markup: String)]
  private var identifiers: DerivedIdentifiers
  private var names = 0

  init(_ contents: LetterContents) {
    self.contents = contents
    var block = CDANarrativeBlock(of: contents.document)
    sections = contents.sections.map { ($0, block.markup($0.blocks)) }
    identifiers = DerivedIdentifiers(from: contents.digest(of: sections.map(\.markup)))
  }

  var record: PatientRecord { contents.record }

  mutating func make() -> CDAElement {
    let head = header()
    let body = drafts().map(\.element)
    return CDAElement(
      "ClinicalDocument",
      [
        "xmlns": "urn:hl7-org:v3", "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      ],
      head + [CDAElement("component", [:], [CDAElement("structuredBody", [:], body)])])
  }

  /// An identifier of an act of this document.
  mutating func identifier() -> CDAElement { CDAElement("id", ["root": identifiers.next()]) }

  /// A name for a row of a section's text.
  mutating func name(_ kind: String) -> String {
    names += 1
    return "entry-\(kind)-\(names)"
  }

  /// The letter's sections in its own order, and those that a Referral Note must have.
  private mutating func drafts() -> [CDASectionDraft] {
    let hasResults = record.measurements.contains(where: \.isTest)
    var drafts: [CDASectionDraft] = []
    for (section, markup) in sections {
      let known = section.topic?.template
      let template = known == .results && !hasResults ? nil : known
      let title = section.heading ?? contents.title
      if let template, let index = drafts.firstIndex(where: { $0.template == template }) {
        drafts[index].append(title, markup)
      } else {
        drafts.append(CDASectionDraft(template, title: title, markup: markup))
      }
    }
    for (template, title) in Self.required
    where !drafts.contains(where: { $0.template == template }) {
      guard template != .results || hasResults else { continue }
      drafts.append(CDASectionDraft(template, title: title, markup: words(for: template)))
    }
    for index in drafts.indices { complete(&drafts[index]) }
    return drafts
  }

  /// What a Referral Note shall have: problems (CONF:1198-29086), allergies (30911), medications
  /// (30922), the reason (30924), an assessment and a plan (29102); and what holds our entries.
  private static let required: [(CDATemplate, String)] = [
    (.reasonForReferral, "Reason for referral"), (.problems, "Findings, item by item"),
    (.allergies, "Allergies"), (.medications, "Medicines"), (.results, "Results"),
    (.physicalExam, "Examination"), (.pastHistory, "Past history"), (.assessment, "Assessment"),
    (.plan, "Plan"),
  ]

  private func words(for template: CDATemplate) -> String {
    guard template == .reasonForReferral, let question = record.referral?.question else {
      return ""
    }
    return CDASectionDraft.paragraph(question)
  }

  private mutating func complete(_ draft: inout CDASectionDraft) {
    switch draft.template {
    case .reasonForReferral: addReferral(to: &draft)
    case .problems: addProblems(to: &draft)
    case .allergies: addAllergies(to: &draft)
    case .medications: addMedications(to: &draft)
    case .results: addResults(to: &draft)
    case .physicalExam: addExamination(to: &draft)
    case .pastHistory: addHistory(to: &draft)
    case .assessment: draft.markup += CDASectionDraft.paragraph(contents.intendedUse)
    default: break
    }
  }
}

extension LetterTopic {
  /// The section of a Referral Note in which the letter's has its place.
  fileprivate var template: CDATemplate? {
    switch self {
    case .question: .reasonForReferral
    case .history: .presentIllness
    case .examination: .physicalExam
    case .movements, .pattern, .criteria, .sources: .assessment
    case .examineNext, .told, .requestedAction, .signature: .plan
    case .background: .pastHistory
    case .medicines: .medications
    case .investigations: .results
    case .patient, .concerns, .provenance: nil
    }
  }
}

extension Measurement {
  /// Whether a laboratory or the like gave it, rather than the examination.
  var isTest: Bool { Vocabulary.shipped.measures[code]?.method == .test }
}
