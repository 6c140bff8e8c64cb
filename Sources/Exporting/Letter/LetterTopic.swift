/// What a section of a letter is about, by the name that templates have for it.
enum LetterTopic: String, CaseIterable, Sendable {
  case patient, question, history, examination, movements, pattern, examineNext, told, background
  case medicines, investigations, concerns, requestedAction, signature, criteria, sources
  case provenance

  /// The LOINC code by which C-CDA and FHIR know such a section; `nil` where there is none.
  var loinc: String? {
    switch self {
    case .question: "42349-1"
    case .history: "10164-2"
    case .examination: "29545-1"
    case .movements, .pattern, .criteria: "51848-0"
    case .examineNext, .requestedAction: "18776-5"
    case .background: "11348-0"
    case .medicines: "10160-0"
    case .investigations: "30954-2"
    case .patient, .told, .concerns, .signature, .sources, .provenance: nil
    }
  }
}
