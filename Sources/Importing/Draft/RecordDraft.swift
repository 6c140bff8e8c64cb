package import Diagnostics

/// A record in the making out of a document of another format, in the shape of the record form.
///
/// What is put into it is checked by the table that checks the native form: dates, codes, ranges,
/// units, contradictions.
package struct RecordDraft {
  private(set) var root: WrittenElement

  package init(at origin: Origin) {
    root = WrittenElement(form: RecordForm.shipped.root, origin: origin)
    // What says in the native form that this is one.
    root.set("$type", to: RecordForm.namespace, at: origin)
    root.set("version", to: RecordForm.version, at: origin)
  }

  /// Sets an attribute of the record itself.
  package mutating func set(_ name: String, to text: String?, at origin: Origin) {
    root.set(name, to: text, at: origin)
  }

  /// Adds an element with its attributes; those that are `nil` or blank are left out.
  ///
  /// - Parameters:
  ///   - name: The name of an element that a record holds.
  ///   - origin: Where it was read.
  ///   - values: The attributes; the character content is `text`.
  ///   - children: The elements that it holds.
  package mutating func add(
    _ name: String, at origin: Origin, _ values: [String: String?],
    children: [(name: String, values: [String: String?])] = []
  ) {
    guard let form = root.form.children.first(where: { $0.name == name }) else {
      preconditionFailure("a record holds no '\(name)'")
    }
    var element = WrittenElement(form: form, origin: origin, values: values)
    for child in children {
      guard let childForm = form.children.first(where: { $0.name == child.name }) else {
        preconditionFailure("'\(name)' holds no '\(child.name)'")
      }
      element.children.append(
        WrittenElement(form: childForm, origin: origin, values: child.values))
    }
    if !form.isRepeatable { root.children.removeAll { $0.form.name == name } }
    root.children.append(element)
  }

  /// Takes over what was read in the record's own form.
  mutating func merge(_ written: WrittenElement) {
    root.values.merge(written.values)
    for child in written.children {
      if !child.form.isRepeatable { root.children.removeAll { $0.form === child.form } }
      root.children.append(child)
    }
  }

  /// Whether an element of this name has been added.
  package func has(_ name: String) -> Bool { root.children.contains { $0.form.name == name } }

  /// Whether anything was added beside the patient.
  package var isEmpty: Bool { root.children.allSatisfy { $0.form.name == "patient" } }
}

extension WrittenElement {
  init(form: FormElement, origin: Origin, values: [String: String?]) {
    self.init(form: form, origin: origin)
    for (name, text) in values { set(name, to: text, at: origin) }
  }

  mutating func set(_ name: String, to text: String?, at origin: Origin) {
    guard let text else { return }
    let plain = trimmed(text)
    guard !plain.isEmpty else { return }
    values[name] = WrittenValue(content: .plain(plain), place: .at(origin))
  }
}
