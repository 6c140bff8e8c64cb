package import Diagnostics

/// An element of a record with the values that could be read, whatever format it came in.
package struct FormNode: Sendable {
  package struct Field: Sendable {
    package let value: FormValue
    let place: ValuePlace

    package var origin: Origin { place.origin }
  }

  package let name: String
  package let origin: Origin
  /// By the names of attributes; the character content is `text`.
  package var fields = FormFields<Field>()
  package var children: [FormNode] = []

  package init(_ name: String, at origin: Origin) {
    self.name = name
    self.origin = origin
  }
}

extension FormNode {
  func value<Scalar: FormScalar>(_ name: String, as type: Scalar.Type = Scalar.self) -> Scalar? {
    fields[name].flatMap { Scalar(formValue: $0.value) }
  }

  mutating func set(_ name: String, to value: FormValue) {
    fields[name] = Field(value: value, place: .at(origin))
  }
}
