import Diagnostics
import Importing

/// An element of a record as a test writes it, before it is XML or JSON.
struct WrittenForm {
  let form: FormElement
  var values: [(attribute: FormAttribute, text: String)] = []
  var children: [WrittenForm] = []

  func text(of name: String) -> String? { values.first { $0.attribute.name == name }?.text }

  mutating func remove(_ name: String) { values.removeAll { $0.attribute.name == name } }
}

extension WrittenForm {
  /// The element and what it holds, one tag a line.
  func xml(isRoot: Bool = true) -> String {
    var text = "<" + form.name
    if isRoot { text += " xmlns=\"\(RecordForm.namespace)\"" }
    var content = ""
    for (attribute, value) in values where !attribute.isForJSONOnly {
      let escaped = value.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        .replacing("\"", with: "&quot;")
      if attribute.name == form.content?.name {
        content = escaped
      } else {
        text += " \(attribute.name)=\"" + escaped.replacing("\n", with: "&#10;") + "\""
      }
    }
    return text + ">" + content + children.map { "\n" + $0.xml(isRoot: false) }.joined()
      + "</\(form.name)>"
  }

  var json: String {
    var members = values.map { attribute, value in
      switch attribute.type {
      case .number, .integer: "\"\(attribute.name)\": \(value)"
      default: "\"\(attribute.name)\": " + quoted(value)
      }
    }
    for child in form.children {
      let objects = children.filter { $0.form.name == child.name }.map(\.json)
      guard let first = objects.first else { continue }
      let value = child.plural == nil ? first : "[" + objects.joined(separator: ",\n") + "]"
      members.append("\"\(child.memberName)\": " + value)
    }
    return "{" + members.joined(separator: ", ") + "}"
  }

  private func quoted(_ text: String) -> String {
    "\""
      + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n") + "\""
  }
}
