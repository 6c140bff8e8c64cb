import Clinical

/// An attribute, the content or a child of an element, bound to the property that holds its value.
///
/// One description serves the validation of both formats, both schemas, the reading and the writing.
struct FormPart<Value: Sendable>: Sendable {
  enum Shape: Sendable {
    case attribute(FormAttribute)
    case content(FormAttribute)
    case child(FormElement)
  }

  let shape: Shape
  let read: @Sendable (FormNode, inout Value) -> Void
  let write: @Sendable (Value, inout FormNode) -> Void
}

typealias FormPath<Value, Part> = WritableKeyPath<Value, Part> & Sendable

extension FormPart {
  static func required<Scalar: FormScalar>(
    _ name: String, _ type: FormType, _ path: any FormPath<Value, Scalar>, _ documentation: String
  ) -> FormPart {
    scalar(FormAttribute(name, type, isRequired: true, documentation), path) { _ in true }
  }

  static func optional<Scalar: FormScalar>(
    _ name: String, _ type: FormType, _ path: any FormPath<Value, Scalar?>,
    isEssential: Bool? = nil, _ documentation: String
  ) -> FormPart {
    FormPart(
      shape: .attribute(FormAttribute(name, type, isEssential: isEssential, documentation)),
      read: { node, value in
        if let scalar: Scalar = node.value(name) { value[keyPath: path] = scalar }
      },
      write: { value, node in
        if let scalar = value[keyPath: path] { node.set(name, to: scalar.formValue) }
      })
  }

  /// An attribute without which `fallback` is understood.
  static func defaulted<Scalar: FormScalar & Equatable>(
    _ name: String, _ type: FormType, _ path: any FormPath<Value, Scalar>, _ fallback: Scalar,
    _ documentation: String
  ) -> FormPart {
    let text: String? = if case .text(let text) = fallback.formValue { text } else { nil }
    return scalar(FormAttribute(name, type, defaultText: text, documentation), path) {
      $0 != fallback
    }
  }

  /// A state that is not assessed unless it is said.
  static func state(
    _ name: String, _ path: any FormPath<Value, Presence>, _ documentation: String
  ) -> FormPart {
    scalar(FormAttribute(name, .state, documentation), path) { $0 != .notAssessed }
  }

  /// An attribute that is always written, and that the owner of the element fills in when it is
  /// left out.
  static func inherited<Scalar: FormScalar>(
    _ name: String, _ type: FormType, _ path: any FormPath<Value, Scalar>, from owner: String,
    _ documentation: String
  ) -> FormPart {
    scalar(FormAttribute(name, type, defaultText: owner, documentation), path) { _ in true }
  }

  static func content(_ path: any FormPath<Value, String>, _ documentation: String) -> FormPart {
    let part = scalar(FormAttribute("text", .text, isRequired: true, documentation), path) { _ in
      true
    }
    return FormPart(
      shape: .content(FormAttribute("text", .text, isRequired: true, documentation)),
      read: part.read, write: part.write)
  }

  private static func scalar<Scalar: FormScalar>(
    _ attribute: FormAttribute, _ path: any FormPath<Value, Scalar>,
    isWritten: @escaping @Sendable (Scalar) -> Bool
  ) -> FormPart {
    FormPart(
      shape: .attribute(attribute),
      read: { node, value in
        if let scalar: Scalar = node.value(attribute.name) { value[keyPath: path] = scalar }
      },
      write: { value, node in
        let scalar = value[keyPath: path]
        if isWritten(scalar) { node.set(attribute.name, to: scalar.formValue) }
      })
  }
}

extension FormPart {
  /// An attribute that says which form this is, and holds nothing of the record.
  static func constant(
    _ name: String, _ type: FormType, isRequired: Bool = true, isForJSONOnly: Bool = false,
    _ documentation: String
  ) -> FormPart {
    let attribute = FormAttribute(
      name, type, isRequired: isRequired, isEssential: false, isForJSONOnly: isForJSONOnly,
      documentation)
    return FormPart(
      shape: .attribute(attribute), read: { _, _ in },
      write: { _, node in
        if case .constant(let text) = type { node.set(name, to: .text(text)) }
      })
  }

  static func child<Part>(
    _ form: ElementForm<Part>, _ path: any FormPath<Value, Part>
  ) -> FormPart {
    FormPart(
      shape: .child(form.element),
      read: { node, value in
        guard let child = node.children.first(where: { $0.name == form.element.name }) else {
          return
        }
        value[keyPath: path] = form.decode(child)
      },
      write: { value, node in
        let child = form.encode(value[keyPath: path], at: node.origin)
        if !child.fields.isEmpty || !child.children.isEmpty { node.children.append(child) }
      })
  }

  static func optionalChild<Part>(
    _ form: ElementForm<Part>, _ path: any FormPath<Value, Part?>
  ) -> FormPart {
    FormPart(
      shape: .child(form.element),
      read: { node, value in
        value[keyPath: path] =
          node.children.first { $0.name == form.element.name }.map(form.decode)
      },
      write: { value, node in
        guard let part = value[keyPath: path] else { return }
        node.children.append(form.encode(part, at: node.origin))
      })
  }

  static func children<Part>(
    _ form: ElementForm<Part>, _ path: any FormPath<Value, [Part]>
  ) -> FormPart {
    FormPart(
      shape: .child(form.element),
      read: { node, value in
        value[keyPath: path] =
          node.children.filter { $0.name == form.element.name }.map(form.decode)
      },
      write: { value, node in
        node.children += value[keyPath: path].map { form.encode($0, at: node.origin) }
      })
  }
}
