import XMLReading

/// The kinds of document that C-CDA knows, told by template, then code, then title.
enum CDADocumentKind: Sendable, Hashable, CaseIterable {
  case continuityOfCare, referralNote, consultationNote, historyAndPhysical, progressNote
  case dischargeSummary, transferSummary, carePlan, procedureNote, operativeNote
  case imagingReport, unstructured, patientGenerated

  /// What `--explain-import` calls it.
  var name: String {
    switch self {
    case .continuityOfCare: "continuity of care document"
    case .referralNote: "referral note"
    case .consultationNote: "consultation note"
    case .historyAndPhysical: "history and physical"
    case .progressNote: "progress note"
    case .dischargeSummary: "discharge summary"
    case .transferSummary: "transfer summary"
    case .carePlan: "care plan"
    case .procedureNote: "procedure note"
    case .operativeNote: "operative note"
    case .imagingReport: "diagnostic imaging report"
    case .unstructured: "unstructured document"
    case .patientGenerated: "patient generated document"
    }
  }

  /// The template, whatever its version, then the LOINC code and the words of the title: codes are
  /// mistyped in published examples, and general ones stand for several kinds.
  init?(of document: XMLElement) {
    let templates = document.templates
    if let kind = templates.lazy.compactMap({ Self.byTemplate[$0] }).first {
      self = kind
      return
    }
    if let code = document.child(named: "code")?["code"].map({ trimmed($0) }),
      let kind = Self.byCode[code]
    {
      self = kind
      return
    }
    let title = document.child(named: "title")?.plain?.lowercased() ?? ""
    guard let kind = Self.byTitle.first(where: { title.contains($0.words) })?.kind else {
      return nil
    }
    self = kind
  }

  /// HL7 C-CDA, document-level templates; the roots have stayed the same from R1.1 to R3.
  private static let byTemplate: [String: CDADocumentKind] = [
    "2.16.840.1.113883.10.20.22.1.2": .continuityOfCare,
    "2.16.840.1.113883.10.20.22.1.3": .historyAndPhysical,
    "2.16.840.1.113883.10.20.22.1.4": .consultationNote,
    "2.16.840.1.113883.10.20.22.1.5": .imagingReport,
    "2.16.840.1.113883.10.20.22.1.6": .procedureNote,
    "2.16.840.1.113883.10.20.22.1.7": .operativeNote,
    "2.16.840.1.113883.10.20.22.1.8": .dischargeSummary,
    "2.16.840.1.113883.10.20.22.1.9": .progressNote,
    "2.16.840.1.113883.10.20.22.1.10": .unstructured,
    "2.16.840.1.113883.10.20.22.1.13": .transferSummary,
    "2.16.840.1.113883.10.20.22.1.14": .referralNote,
    "2.16.840.1.113883.10.20.22.1.15": .carePlan,
    "2.16.840.1.113883.10.20.29.1": .patientGenerated,
  ]

  private static let byCode: [String: CDADocumentKind] = [
    "34133-9": .continuityOfCare, "57133-1": .referralNote, "11488-4": .consultationNote,
    "34117-2": .historyAndPhysical, "11506-3": .progressNote, "18842-5": .dischargeSummary,
    "18761-7": .transferSummary, "52521-2": .carePlan, "28570-0": .procedureNote,
    "11504-8": .operativeNote, "18748-4": .imagingReport,
  ]

  private static let byTitle: [(words: String, kind: CDADocumentKind)] = [
    ("referral", .referralNote), ("consult", .consultationNote),
    ("history and physical", .historyAndPhysical), ("progress note", .progressNote),
    ("discharge summary", .dischargeSummary), ("transfer summary", .transferSummary),
    ("care plan", .carePlan), ("procedure note", .procedureNote),
    ("operative note", .operativeNote), ("continuity of care", .continuityOfCare),
  ]
}
