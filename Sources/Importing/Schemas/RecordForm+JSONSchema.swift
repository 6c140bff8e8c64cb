extension RecordForm {
  /// The JSON Schema of the form, as `Schemas/record.schema.json` has it.
  package var jsonSchema: String {
    var writer = ObjectWriter(isIndented: true)
    writer.open("{")
    writer.string("https://json-schema.org/draft/2020-12/schema", key: "$schema")
    writer.string(Self.namespace, key: "$id")
    writer.string(
      "Generated from Sources/Importing/Form; a test keeps the two together.", key: "$comment")
    writer.string("Patient symptom record", key: "title")
    writer.describe(root)
    writer.open("{", key: "$defs")
    for type in [FormType.text, .reference, .date, .time] { writer.define(type) }
    for type in root.namedTypes { writer.define(type) }
    for list in CodeList.allCases {
      writer.open("{", key: list.rawValue + "-code")
      writer.string(list.summary, key: "description")
      writer.strings(lists.sorted(list), key: "enum")
      writer.close("}")
    }
    writer.close("}")
    writer.close("}")
    return writer.text + "\n"
  }
}

extension ObjectWriter {
  fileprivate mutating func define(_ type: FormType) {
    guard let name = type.schemaName else { return }
    open("{", key: name)
    switch type {
    case .text:
      string("string", key: "type")
      string("\\S", key: "pattern")
    case .reference:
      string("string", key: "type")
      string("^[A-Za-z0-9._:/-]{1,64}$", key: "pattern")
    case .date:
      string(
        "A date of which the day, or the day and the month, may be unknown.", key: "description")
      string("string", key: "type")
      string(
        "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$", key: "pattern")
    case .time:
      string("string", key: "type")
      string("^([01][0-9]|2[0-3]):[0-5][0-9]$", key: "pattern")
    case .words(_, let words): strings(words, key: "enum")
    case .birthDate, .code, .constant, .number, .integer: break
    }
    close("}")
  }

  /// Writes what makes a schema of an element, between brackets that are open.
  fileprivate mutating func describe(_ form: FormElement) {
    string(form.documentation, key: "description")
    string("object", key: "type")
    let scalars = form.attributes + [form.content].compactMap { $0 }
    let required = scalars.filter(\.isRequired).map(\.name)
    if !required.isEmpty { strings(required, key: "required") }
    if scalars.contains(where: { $0.type == .code(.unit) }) {
      open("{", key: "dependentRequired")
      strings(["unit"], key: "value")
      close("}")
    }
    open("{", key: "properties")
    for attribute in scalars { describe(attribute) }
    for child in form.children {
      open("{", key: child.memberName)
      if child.isRepeatable {
        string("array", key: "type")
        open("{", key: "items")
        describe(child)
        close("}")
      } else {
        describe(child)
      }
      close("}")
    }
    close("}")
    bare("false", key: "additionalProperties")
  }

  private mutating func describe(_ attribute: FormAttribute) {
    open("{", key: attribute.name)
    string(attribute.fullDocumentation, key: "description")
    if let name = attribute.type.schemaName { string("#/$defs/" + name, key: "$ref") }
    switch attribute.type {
    case .constant(let text): string(text, key: "const")
    case .number(let range):
      string("number", key: "type")
      bare(decimal(range.lowerBound), key: "minimum")
      bare(decimal(range.upperBound), key: "maximum")
    case .integer(let range):
      string("integer", key: "type")
      bare("\(range.lowerBound)", key: "minimum")
      bare("\(range.upperBound)", key: "maximum")
    case .text, .reference, .words, .code, .date, .birthDate, .time: break
    }
    close("}")
  }
}
