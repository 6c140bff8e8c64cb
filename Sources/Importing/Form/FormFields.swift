/// Values by name: few enough that looking through them is quicker than hashing.
package struct FormFields<Value: Sendable>: Sendable {
  // Two arrays, so that looking at names copies no value.
  private var names: [String] = []
  private var values: [Value] = []

  init() {}

  package var isEmpty: Bool { names.isEmpty }

  /// Setting `nil` removes the value.
  package subscript(name: String) -> Value? {
    get { names.firstIndex(of: name).map { values[$0] } }
    set {
      let index = names.firstIndex(of: name)
      switch (index, newValue) {
      case (let index?, let value?): values[index] = value
      case (let index?, nil):
        names.remove(at: index)
        values.remove(at: index)
      case (nil, let value?):
        names.append(name)
        values.append(value)
      case (nil, nil): break
      }
    }
  }

  /// Takes over the values of another, before its own.
  mutating func merge(_ other: Self) {
    for (name, value) in zip(other.names, other.values) { self[name] = value }
  }
}
