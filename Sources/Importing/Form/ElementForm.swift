import Clinical
package import Diagnostics

/// An element of the record form together with the type of the model that holds it.
package struct ElementForm<Value: Sendable>: Sendable {
  package let element: FormElement
  private let blank: @Sendable (Provenance) -> Value
  private let parts: [FormPart<Value>]
  private let finish: @Sendable (FormNode, inout Value) -> Void

  /// Describes an element.
  ///
  /// - Parameters:
  ///   - name: In XML, and in JSON where it occurs at most once.
  ///   - plural: The name of the array in JSON, for an element that may be repeated.
  ///   - documentation: What the element is, for the schemas.
  ///   - blank: A value with nothing read yet; what is required is overwritten.
  ///   - parts: Attributes, content and children, in the order of the form.
  ///   - finish: What follows from several parts together.
  init(
    _ name: String, plural: String? = nil, _ documentation: String,
    blank: @escaping @Sendable (Provenance) -> Value, _ parts: [FormPart<Value>],
    finish: @escaping @Sendable (FormNode, inout Value) -> Void = { _, _ in }
  ) {
    var attributes: [FormAttribute] = []
    var content: FormAttribute?
    var children: [FormElement] = []
    for part in parts {
      switch part.shape {
      case .attribute(let attribute): attributes.append(attribute)
      case .content(let attribute): content = attribute
      case .child(let child): children.append(child)
      }
    }
    element = FormElement(
      name: name, plural: plural, documentation: documentation, attributes: attributes,
      content: content, children: children)
    self.blank = blank
    self.parts = parts
    self.finish = finish
  }

  /// The value that a checked node holds.
  package func decode(_ node: FormNode) -> Value {
    var value = blank(Provenance(node.origin))
    for part in parts { part.read(node, &value) }
    finish(node, &value)
    return value
  }

  /// The node that holds a value.
  package func encode(_ value: Value, at origin: Origin) -> FormNode {
    var node = FormNode(element.name, at: origin)
    for part in parts { part.write(value, &node) }
    return node
  }
}
