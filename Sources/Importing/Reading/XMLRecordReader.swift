import Diagnostics
import XMLReading

/// Brings the elements of a native XML record into the shape that both formats share.
struct XMLRecordReader {
  private(set) var diagnostics: [Diagnostic] = []

  mutating func read(
    _ element: XMLElement, as form: FormElement, in parent: Origin? = nil
  ) -> WrittenElement {
    var written = WrittenElement(form: form, origin: element.origin(in: parent))
    readAttributes(of: element, into: &written)
    readText(of: element, into: &written)
    readChildren(of: element, into: &written)
    return written
  }

  private mutating func readAttributes(of element: XMLElement, into written: inout WrittenElement) {
    for attribute in written.form.attributes where attribute.isForJSONOnly {
      // The namespace has said it.
      guard case .constant(let text) = attribute.type else { continue }
      written.values[attribute.name] = WrittenValue(
        content: .plain(text), place: .at(written.origin))
    }
    for attribute in element.attributes {
      if attribute.namespace == Self.instance, Self.hints.contains(attribute.name) { continue }
      let name = attribute.name
      let isKnown = written.form.attributes.contains { $0.name == name && !$0.isForJSONOnly }
      guard attribute.namespace == nil, isKnown else {
        let known = written.form.attributes.filter { !$0.isForJSONOnly }
        diagnostics.append(
          .unknownAttribute(
            of: written.form, meant: nearestName(to: name, among: known.map(\.name)),
            at: attribute.origin.within(written.origin)))
        continue
      }
      written.values[name] = WrittenValue(
        content: .plain(trimmed(attribute.value)), place: .attribute(attribute))
    }
  }

  private mutating func readText(of element: XMLElement, into written: inout WrittenElement) {
    let text = trimmed(element.text)
    if written.form.content != nil {
      written.values["text"] = WrittenValue(content: .plain(text), place: .at(written.origin))
    } else if !text.isEmpty {
      diagnostics.append(.unexpectedText(in: written.form, at: written.origin))
    }
  }

  private mutating func readChildren(of element: XMLElement, into written: inout WrittenElement) {
    let forms = written.form.children
    var position = 0
    var seen = Set<Int>()
    for child in element.children {
      guard child.namespace == RecordForm.namespace,
        let index = forms.firstIndex(where: { $0.name == child.name })
      else {
        diagnostics.append(
          .unknownElement(
            in: written.form, meant: nearestName(to: child.name, among: forms.map(\.name)),
            at: child.origin.within(written.origin)))
        continue
      }
      guard seen.insert(index).inserted || forms[index].isRepeatable else {
        diagnostics.append(.repeatedElement(forms[index], at: child.origin))
        continue
      }
      if index < position {
        diagnostics.append(
          .misplacedElement(forms[index], before: forms[position].name, at: child.origin))
      }
      position = max(position, index)
      written.children.append(read(child, as: forms[index], in: written.origin))
    }
  }

  /// The attributes by which an editor finds the schema may stand anywhere.
  private static let instance = "http://www.w3.org/2001/XMLSchema-instance"
  private static let hints = ["schemaLocation", "noNamespaceSchemaLocation"]
}

extension Origin {
  /// The same place, named by the element it is in: a name that the form does not know may be
  /// anything, a patient's included.
  fileprivate func within(_ parent: Origin) -> Origin {
    Origin(path: path, line: line, column: column, pointer: parent.pointer)
  }
}

extension Diagnostic {
  fileprivate static func unknownAttribute(
    of form: FormElement, meant: String?, at origin: Origin
  ) -> Self {
    Diagnostic(
      id: "unknown-attribute", "'\(form.name)' has no attribute of this name",
      remedy: meant.map { "did you mean '\($0)'?" } ?? "see Schemas/record.xsd for what it holds",
      at: origin)
  }

  fileprivate static func unknownElement(
    in form: FormElement, meant: String?, at origin: Origin
  ) -> Self {
    Diagnostic(
      id: "unknown-element", "'\(form.name)' holds no element of this name",
      remedy: meant.map { "did you mean '\($0)'?" } ?? "see Schemas/record.xsd for what it holds",
      at: origin)
  }

  fileprivate static func unexpectedText(in form: FormElement, at origin: Origin) -> Self {
    Diagnostic(
      id: "unexpected-text", "'\(form.name)' holds no text, and this one has some",
      remedy: "move it to a 'narrative'", at: origin)
  }

  fileprivate static func repeatedElement(_ form: FormElement, at origin: Origin) -> Self {
    Diagnostic(
      id: "repeated-element", "'\(form.name)' can be given once, and was given before",
      remedy: "keep the one that is right; this one is left out", at: origin)
  }

  fileprivate static func misplacedElement(
    _ form: FormElement, before later: String, at origin: Origin
  ) -> Self {
    Diagnostic(
      id: "misplaced-element", "'\(form.name)' belongs before '\(later)'",
      remedy: "move it there; it was read all the same", at: origin)
  }
}
