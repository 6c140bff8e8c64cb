/// One element of the record form: its attributes, its character content and its children.
///
/// There is one instance for each element of the table, however many records are read by it.
package final class FormElement: Sendable {
  package let name: String
  /// The name of the JSON array that holds the element; `nil` where it occurs at most once.
  package let plural: String?
  package let documentation: String
  package let attributes: [FormAttribute]
  /// The character content, which JSON calls `text`; `nil` where there is none.
  package let content: FormAttribute?
  /// In the order in which XML has them.
  package let children: [FormElement]
  /// The attributes, and the content behind them.
  let scalars: [FormAttribute]

  init(
    name: String, plural: String?, documentation: String, attributes: [FormAttribute],
    content: FormAttribute?, children: [FormElement]
  ) {
    self.name = name
    self.plural = plural
    self.documentation = documentation
    self.attributes = attributes
    self.content = content
    self.children = children
    scalars = attributes + [content].compactMap(\.self)
  }

  var isRepeatable: Bool { plural != nil }
  /// The name of the JSON member that holds the element.
  package var memberName: String { plural ?? name }

  func attribute(named name: String) -> FormAttribute? {
    attributes.first { $0.name == name }
  }
}
