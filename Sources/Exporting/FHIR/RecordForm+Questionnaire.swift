import Clinical
package import Importing

extension RecordForm {
  /// The record form as a FHIR questionnaire, as `Schemas/questionnaire.json` has it.
  package var questionnaireResource: FHIRResource {
    FHIRResource(
      "Questionnaire",
      [.text("id", "fascicle-record-1")] + CodeList.allCases.map(valueSet) + [
        .text("url", Self.questionnaire), .text("version", Self.version),
        .text("name", "FascicleRecord"), .text("title", "Patient symptom record"),
        .text("status", "active"),
        FHIRNode("subjectType", .text("Patient"), isList: true),
        .text(
          "description",
          root.documentation
            + " Generated from Sources/Importing/Form; a test keeps the two together."),
      ] + items(of: root, path: ""))
  }

  private func valueSet(_ list: CodeList) -> FHIRNode? {
    let concepts = codes(in: list).map { code in
      let label = label(of: Code(code), in: list)
      return FHIRNode.item("concept", [.text("code", code), .text("display", label)])
    }
    let include = FHIRNode.item("include", [.text("system", CodeSystem.ownURI)] + concepts)
    return FHIRNode(
      "contained",
      .resource(
        FHIRResource(
          "ValueSet",
          [
            .text("id", list.rawValue), .text("status", "active"),
            .element("compose", [include]),
          ])), isList: true)
  }

  private func label(of code: Code, in list: CodeList) -> String? {
    switch list {
    case .site, .muscle: Anatomy.shipped.sites[code]?.label
    case .unit, .tendon: nil
    case .finding, .phenomenon, .feature, .exposure, .measure: Vocabulary.shipped.label(of: code)
    }
  }

  private func items(of form: FormElement, path: String) -> [FHIRNode?] {
    let scalars = form.attributes + [form.content].compactMap { $0 }
    return scalars.map { question(of: $0, path: path) }
      + form.children.map { child in
        .item(
          "item",
          [
            .text("linkId", path + child.name), .text("text", child.documentation),
            .text("type", "group"), .boolean("repeats", child.plural != nil),
          ] + items(of: child, path: path + child.name + "."))
      }
  }

  private func question(of attribute: FormAttribute, path: String) -> FHIRNode? {
    var options: [FHIRNode?] = []
    let type: String
    switch attribute.type {
    case .constant: return nil
    case .text, .reference: type = "string"
    case .words(_, let words):
      type = "choice"
      options = words.map { .item("answerOption", [.own($0, named: "valueCoding")]) }
    case .code(let list):
      type = "choice"
      options = [.text("answerValueSet", "#" + list.rawValue)]
    case .date, .birthDate: type = "date"
    case .time: type = "time"
    case .number: type = "decimal"
    case .integer: type = "integer"
    }
    // Where an editor finds a schema is no question.
    guard attribute.name != "$schema" else { return nil }
    return .item(
      "item",
      [
        .text("linkId", path + attribute.name), .text("text", attribute.documentation),
        .text("type", type), .boolean("required", attribute.isRequired),
      ] + options)
  }
}
