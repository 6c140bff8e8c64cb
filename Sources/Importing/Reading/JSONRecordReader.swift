import Diagnostics
import JSONReading

/// Brings the members of a native JSON record into the shape that both formats share.
struct JSONRecordReader {
  private(set) var diagnostics: [Diagnostic] = []

  mutating func read(
    _ object: JSONValue, as form: FormElement, in parent: Origin? = nil
  ) -> WrittenElement {
    var written = WrittenElement(form: form, origin: object.origin(in: parent).named)
    for member in object.members ?? [] {
      if form.attribute(named: member.key) != nil
        || (form.content != nil && member.key == "text")
      {
        written.values[member.key] = WrittenValue(
          content: content(of: member.value), place: .member(member.value))
      } else if let child = form.children.first(where: { $0.memberName == member.key }) {
        readChildren(member.value, as: child, into: &written)
      } else {
        refuse(member, of: form, at: written.origin)
      }
    }
    return written
  }

  private func content(of value: JSONValue) -> WrittenValue.Content {
    switch value.content {
    case .string(let text): .string(text)
    case .number(let number): .number(number)
    case .null, .boolean, .array, .object: .other(value.kind)
    }
  }

  private mutating func readChildren(
    _ value: JSONValue, as child: FormElement, into written: inout WrittenElement
  ) {
    guard child.isRepeatable else {
      readObject(value, as: child, in: written.origin, into: &written)
      return
    }
    guard let elements = value.elements else {
      diagnostics.append(.notAnArray(child, at: value.origin))
      return
    }
    let origin = value.origin(in: written.origin)
    for element in elements { readObject(element, as: child, in: origin, into: &written) }
  }

  private mutating func readObject(
    _ value: JSONValue, as child: FormElement, in parent: Origin,
    into written: inout WrittenElement
  ) {
    guard value.kind == .object else {
      diagnostics.append(.notAnObject(child, at: value.origin))
      return
    }
    written.children.append(read(value, as: child, in: parent))
  }

  private mutating func refuse(_ member: JSONMember, of form: FormElement, at parent: Origin) {
    let names =
      form.attributes.map(\.name) + form.children.map(\.memberName)
      + (form.content == nil ? [] : ["text"])
    let place = Origin(
      path: parent.path, line: member.keyOrigin.line, column: member.keyOrigin.column,
      pointer: parent.pointer)
    let isElement = member.value.kind == .object || member.value.kind == .array
    let plural = form.children.first { $0.name == member.key }?.plural
    diagnostics.append(
      .unknownMember(
        of: form, isElement: isElement, plural: plural,
        meant: nearestName(to: member.key, among: names), at: place))
  }
}

extension Origin {
  /// The same place, without the empty pointer that means the whole text.
  fileprivate var named: Origin {
    Origin(path: path, line: line, column: column, pointer: pointer == "" ? nil : pointer)
  }
}

extension Diagnostic {
  fileprivate static func notAnArray(_ form: FormElement, at origin: Origin) -> Self {
    Diagnostic(
      id: "wrong-type", "'\(form.memberName)' has to be an array of objects",
      remedy: "put it in square brackets, even when there is one", at: origin)
  }

  fileprivate static func notAnObject(_ form: FormElement, at origin: Origin) -> Self {
    Diagnostic(
      id: "wrong-type",
      form.isRepeatable
        ? "every element of '\(form.memberName)' has to be an object"
        : "'\(form.memberName)' has to be an object",
      remedy: "write it in braces", at: origin)
  }

  fileprivate static func unknownMember(
    of form: FormElement, isElement: Bool, plural: String?, meant: String?, at origin: Origin
  ) -> Self {
    Diagnostic(
      id: isElement ? "unknown-element" : "unknown-attribute",
      "'\(form.name)' has no member of this name",
      remedy: plural.map { "write it in an array named '\($0)'" }
        ?? meant.map { "did you mean '\($0)'?" }
        ?? "see Schemas/record.schema.json for what it holds", at: origin)
  }
}
