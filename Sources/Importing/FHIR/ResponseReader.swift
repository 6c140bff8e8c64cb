import Diagnostics

/// Collects the answers of a questionnaire response with whatever names their questions by a code.
struct ResponseReader {
  struct Answer {
    /// The codes of the question: the questionnaire's, its definition, and its place in it.
    let codings: [CodedConcept.Coding]
    let element: FHIRElement
    var origin: Origin { element.origin }
  }

  /// The questionnaire without its version.
  let canonical: String?
  let questions: Questions
  private(set) var answers: [Answer] = []
  /// Questions that were shown and have no answer.
  private(set) var unanswered: [Origin] = []

  init(canonical: String?, questions: Questions) {
    self.canonical = canonical
    self.questions = questions
  }

  mutating func read(_ items: [FHIRElement]) {
    for item in items {
      let given = item.all("answer")
      let nested = item.all("item")
      if given.isEmpty, nested.isEmpty { unanswered.append(item.origin) }
      let codings = codings(of: item)
      for answer in given {
        answers.append(Answer(codings: codings, element: answer))
        read(answer.all("item"))
      }
      read(nested)
    }
  }

  /// A site's mapping file names a question by its questionnaire as the system and its link as the
  /// code; a definition is a system and a code around a hash.
  private func codings(of item: FHIRElement) -> [CodedConcept.Coding] {
    var codings: [CodedConcept.Coding] = []
    if let link = item["linkId"], let id = link.value {
      codings += questions.codings[id] ?? []
      codings.append(
        CodedConcept.Coding(system: CodeSystem(canonical), identifier: id, at: item.origin))
    }
    if let definition = item["definition"]?.value, let hash = definition.lastIndex(of: "#") {
      codings.append(
        CodedConcept.Coding(
          system: CodeSystem(String(definition[..<hash])),
          identifier: String(definition[definition.index(after: hash)...]), at: item.origin))
    }
    return codings
  }
}
