/// One attribute of an element of the record form: in XML an attribute, in JSON a scalar member.
///
/// There is one instance for each attribute of the table, however many records are read by it.
package final class FormAttribute: Sendable {
  package let name: String
  package let type: FormType
  package let isRequired: Bool
  /// Whether the element means something else without the value, so that a bad value takes the
  /// element with it.
  ///
  /// A refused default would be silently replaced by the default, and an absence without its site
  /// would become an absence everywhere.
  package let isEssential: Bool
  /// What is understood when the attribute is left out; `nil` when nothing is.
  package let defaultText: String?
  package let documentation: String
  /// Whether XML has another way to say it.
  package let isForJSONOnly: Bool

  init(
    _ name: String, _ type: FormType, isRequired: Bool = false, isEssential: Bool? = nil,
    defaultText: String? = nil, isForJSONOnly: Bool = false, _ documentation: String
  ) {
    self.name = name
    self.type = type
    self.isRequired = isRequired
    self.isEssential = isEssential ?? (isRequired || defaultText != nil || type.isPlace)
    self.defaultText = defaultText
    self.isForJSONOnly = isForJSONOnly
    self.documentation = documentation
  }
}
