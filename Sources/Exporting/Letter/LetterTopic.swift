/// What a section of a letter is about, by which programs know it in any language.
enum LetterTopic: String, CaseIterable, Sendable {
  case patient, question, symptoms, examination, movements, pattern, criteria, next, told, history
  case medicines, investigations, concerns, action, sources, provenance

  /// The topic of a heading that is anchored by its name: `section-history`.
  init?(anchor: String?) {
    guard let anchor, anchor.hasPrefix("section-") else { return nil }
    self.init(rawValue: String(anchor.dropFirst(8)))
  }

  /// The topic of a heading of the English letter; what follows it, such as who examined, is free.
  init?(heading: String) {
    guard let topic = Self.headings.first(where: { heading.hasPrefix($0.words) })?.topic else {
      return nil
    }
    self = topic
  }

  private static let headings: [(words: String, topic: LetterTopic)] = [
    ("Patient's concerns", .concerns), ("Patient", .patient),
    ("Reason for referral", .question), ("Presenting symptoms", .symptoms),
    ("Examination", .examination), ("Movements", .movements), ("Pattern", .pattern),
    ("Criteria", .criteria), ("Ask and examine next", .next), ("Relevant history", .history),
    ("Medicines", .medicines), ("Investigations", .investigations),
    ("Requested action", .action), ("Sources of the criteria", .sources),
    ("Where this comes from", .provenance),
  ]

  /// The LOINC code by which C-CDA and FHIR know such a section; `nil` where there is none.
  var loinc: String? {
    switch self {
    case .question: "42349-1"
    case .symptoms: "10164-2"
    case .examination: "29545-1"
    case .movements, .pattern, .criteria: "51848-0"
    case .next, .action: "18776-5"
    case .history: "11348-0"
    case .medicines: "10160-0"
    case .investigations: "30954-2"
    case .patient, .told, .concerns, .sources, .provenance: nil
    }
  }
}
