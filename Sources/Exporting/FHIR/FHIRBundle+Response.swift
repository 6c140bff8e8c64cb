import Clinical
import Importing

extension FHIRBundle {
  /// The record itself, item by item, as a response to our published questionnaire.
  func response(to record: PatientRecord) -> [FHIRNode?] {
    let form = RecordForm.shipped.root
    let node = RecordForm.node(of: record)
    return [
      .text("questionnaire", RecordForm.questionnaire + "|" + RecordForm.version),
      .text("status", "completed"), subject, .text("authored", record.date?.description),
    ] + items(of: node, as: form, path: "")
  }

  private func items(of node: FormNode, as form: FormElement, path: String) -> [FHIRNode?] {
    let scalars = form.attributes + [form.content].compactMap { $0 }
    let answers = scalars.map { attribute -> FHIRNode? in
      guard let value = node.fields[attribute.name]?.value,
        let answer = answer(value, as: attribute.type)
      else { return nil }
      return .item(
        "item", [.text("linkId", path + attribute.name), .item("answer", [answer])])
    }
    let groups = form.children.flatMap { child in
      node.children.filter { $0.name == child.name }.map { part in
        FHIRNode.item(
          "item",
          [.text("linkId", path + child.name)]
            + items(of: part, as: child, path: path + child.name + "."))
      }
    }
    return answers + groups
  }

  private func answer(_ value: FormValue, as type: FormType) -> FHIRNode? {
    switch (value, type) {
    case (_, .constant): nil
    case (.text(let text), .words), (.text(let text), .code): .own(text, named: "valueCoding")
    case (.text(let text), .date), (.text(let text), .birthDate): .text("valueDate", text)
    case (.text(let text), .time): .text("valueTime", text + ":00")
    case (.text(let text), _): .text("valueString", text)
    case (.number(let number), .integer): FHIRNode("valueInteger", .bare("\(Int(number))"))
    case (.number(let number), _): .number("valueDecimal", number)
    }
  }
}
