import Clinical

extension Inquiry {
  /// A question with the answer that settles it.
  init(_ question: Question, _ cells: CellSet) {
    self.init(
      code: question.code, question: question.prose, answer: question.prose(of: cells),
      inquiry: question.inquiry, method: question.method, asked: question, settling: cells)
  }
}

extension Question {
  var method: Concept.Method {
    let vocabulary = Vocabulary.shipped
    return vocabulary.concepts[code]?.method ?? vocabulary.measures[code]?.method ?? .ask
  }

  var inquiry: String {
    let vocabulary = Vocabulary.shipped
    let text = vocabulary.concepts[code]?.inquiry ?? vocabulary.label(of: code)
    guard case .finding(let pattern) = subject else { return text }
    switch pattern.place {
    case .anywhere, .here: return text
    case .within(let places):
      return text + ": " + places.map { FindingPattern.placeLabel($0) }.joined(separator: ", ")
    case .muscle(let muscle, let side):
      return text + ": \(side.rawValue) \(FindingPattern.placeLabel(muscle))"
    }
  }
}
