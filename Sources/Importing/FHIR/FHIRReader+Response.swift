import Clinical
import Diagnostics

extension FHIRReader {
  mutating func readResponse(_ response: FHIRElement) {
    guard holds("QuestionnaireResponse", response) else { return }
    if response["group"] != nil, response["item"] == nil {
      diagnostics.append(.responseOfDSTU2(at: response.origin))
      return
    }
    if !["completed", "amended"].contains(response["status"]?.value) {
      diagnostics.append(.unfinishedResponse(at: response.origin))
    }
    let canonical =
      response["questionnaire"]?.value ?? response.at("questionnaire", "reference")?.value
    let name = canonical.map { String($0.prefix { $0 != "|" }) }
    if name == RecordForm.questionnaire {
      readForm(response)
      return
    }
    let questionnaire = canonical.flatMap { self.questionnaire($0, within: response) }
    var answers = ResponseReader(
      canonical: questionnaire?["url"]?.value ?? name,
      questions: questionnaire.map { Questions($0) } ?? Questions())
    answers.read(response.all("item"))
    let speaker = [response["source"], response["author"]].compactMap { $0 }
    for answer in answers.answers { add(answer, of: response, speaker: speaker) }
    for origin in answers.unanswered { trace.leave("item", .noAnswer, at: origin) }
  }

  private func questionnaire(_ canonical: String, within response: FHIRElement) -> FHIRElement? {
    if canonical.hasPrefix("#") {
      return response.all("contained").lazy.compactMap(\.resource)
        .first { $0["id"]?.value == String(canonical.dropFirst()) }
    }
    let url = canonical.prefix { $0 != "|" }
    return document.entries.lazy.map(\.resource).first {
      $0.resourceType == "Questionnaire" && $0["url"]?.value.map { $0[...] } == url
    } ?? document.index(of: canonical).map { document.entries[$0].resource }
  }

  private mutating func add(
    _ answer: ResponseReader.Answer, of response: FHIRElement, speaker: [FHIRElement]
  ) {
    let claim = Claim(
      subject: "item", presence: .present, speakers: speaker, resource: response,
      details: ["date": response["authored"]?.date], origin: answer.origin)
    let concept = CodedConcept(answer.codings, at: answer.origin)
    // Without a code nothing says which finding is asked about; what is printed is never read.
    guard concepts.read(concept) != .unknown else {
      trace.leave("item", .unmapped, at: answer.origin)
      return
    }
    readObservation(concept, FHIRAnswer(of: answer.element), claim)
  }

  /// Reads a response to our own questionnaire, which is the record form item by item.
  private mutating func readForm(_ response: FHIRElement) {
    let root = RecordForm.shipped.root
    draft.merge(Self.written(response.all("item"), as: root, at: response.origin))
    hasForm = true
    trace.read("QuestionnaireResponse", as: "the record's own form", at: response.origin)
  }

  private static func written(
    _ items: [FHIRElement], as form: FormElement, at origin: Origin
  ) -> WrittenElement {
    var element = WrittenElement(form: form, origin: origin)
    for item in items {
      let name = item["linkId"]?.value.map { String($0.split(separator: ".").last ?? "") } ?? ""
      if let child = form.children.first(where: { $0.name == name }) {
        element.children.append(written(item.all("item"), as: child, at: item.origin))
      } else if let value = item["answer"]?.choice("value")?.element {
        element.set(name, to: text(of: value, as: form.type(of: name)), at: value.origin)
      }
    }
    return element
  }

  private static func text(of value: FHIRElement, as type: FormType?) -> String? {
    let text = value["code"]?.value ?? value.value
    switch type {
    case .time: return text.map { String($0.prefix(5)) }
    case .number: return text.flatMap { Double($0) }.map(decimal)
    default: return text
    }
  }
}

extension FormElement {
  /// What the attribute, or the content, of that name holds.
  fileprivate func type(of name: String) -> FormType? {
    attribute(named: name)?.type ?? (name == "text" ? content?.type : nil)
  }
}

extension Diagnostic {
  fileprivate static func unfinishedResponse(at origin: Origin) -> Self {
    Diagnostic(
      .warning, id: "unfinished-response",
      "the questionnaire response is not marked as completed",
      remedy: "see whether more answers were to follow; those given were read", at: origin)
  }

  fileprivate static func responseOfDSTU2(at origin: Origin) -> Self {
    Diagnostic(
      id: "fhir-version", "this questionnaire response is of FHIR DSTU2, which is not read",
      remedy: "convert it to R4", at: origin)
  }
}
