/// One element of the record form: its attributes, its character content and its children.
package struct FormElement: Sendable, Hashable {
  package let name: String
  /// The name of the JSON array that holds the element; `nil` where it occurs at most once.
  package let plural: String?
  package let documentation: String
  package let attributes: [FormAttribute]
  /// The character content, which JSON calls `text`; `nil` where there is none.
  package let content: FormAttribute?
  /// In the order in which XML has them.
  package let children: [FormElement]

  var isRepeatable: Bool { plural != nil }
  /// The name of the JSON member that holds the element.
  package var memberName: String { plural ?? name }

  func attribute(named name: String) -> FormAttribute? {
    attributes.first { $0.name == name }
  }
}
