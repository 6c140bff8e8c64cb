public import Clinical
import Diagnostics

/// Writes records in the project's own form, from which they are read back equal.
///
/// What the form leaves understood is not written; nothing else is lost. A record of another origin
/// may hold text that the form would trim, or a code that it does not know.
public struct RecordWriter: Sendable {
  public init() {}

  /// The record as an XML document.
  public func xml(_ record: PatientRecord) -> [UInt8] {
    var writer = MarkupWriter()
    writer.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    write(node(of: record), as: Forms.record.element, to: &writer, isRoot: true)
    return Array(writer.text.utf8)
  }

  /// The record as a JSON text, indented and ended by a line feed, or on one line without an ending
  /// for NDJSON.
  public func json(_ record: PatientRecord, onOneLine: Bool = false) -> [UInt8] {
    var writer = ObjectWriter(isIndented: !onOneLine)
    write(node(of: record), as: Forms.record.element, to: &writer, key: nil)
    return Array((writer.text + (onOneLine ? "" : "\n")).utf8)
  }

  private func node(of record: PatientRecord) -> FormNode {
    Forms.record.encode(record, at: record.provenance.origin)
  }

  private func write(
    _ node: FormNode, as form: FormElement, to writer: inout MarkupWriter, isRoot: Bool = false
  ) {
    var attributes = isRoot ? [("xmlns", RecordForm.namespace)] : []
    for attribute in form.attributes where !attribute.isForJSONOnly {
      guard let value = node.fields[attribute.name]?.value else { continue }
      attributes.append((attribute.name, value.plainText))
    }
    if form.content != nil {
      writer.element(
        form.name, attributes, text: node.fields["text"]?.value.plainText ?? "")
    } else if node.children.isEmpty {
      writer.empty(form.name, attributes)
    } else {
      writer.open(form.name, attributes)
      for child in form.children {
        for part in node.children where part.name == child.name {
          write(part, as: child, to: &writer)
        }
      }
      writer.close(form.name)
    }
  }

  private func write(
    _ node: FormNode, as form: FormElement, to writer: inout ObjectWriter, key: String?
  ) {
    writer.open("{", key: key)
    for attribute in form.attributes + [form.content].compactMap({ $0 }) {
      switch node.fields[attribute.name]?.value {
      case .text(let text): writer.string(text, key: attribute.name)
      case .number(let number): writer.bare(decimal(number), key: attribute.name)
      case nil: break
      }
    }
    for child in form.children {
      let parts = node.children.filter { $0.name == child.name }
      if let plural = child.plural {
        guard !parts.isEmpty else { continue }
        writer.open("[", key: plural)
        for part in parts { write(part, as: child, to: &writer, key: nil) }
        writer.close("]")
      } else if let part = parts.first {
        write(part, as: child, to: &writer, key: child.name)
      }
    }
    writer.close("}")
  }
}

extension FormValue {
  fileprivate var plainText: String {
    switch self {
    case .text(let text): text
    case .number(let number): decimal(number)
    }
  }
}
