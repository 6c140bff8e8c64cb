/// The codes that a questionnaire gives its questions.
struct Questions: Sendable {
  private(set) var codings: [String: [CodedConcept.Coding]] = [:]

  init() {}

  init(_ questionnaire: FHIRElement) {
    var open = questionnaire.all("item")
    while let item = open.popLast() {
      if let link = item["linkId"]?.value {
        codings[link] = item.all("code").compactMap(\.coding)
      }
      open += item.all("item")
    }
  }
}
