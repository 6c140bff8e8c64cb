import JSONReading

extension JSONValue {
  /// The member of that name, or of the same in the spelling of the schema's own files: a reader of
  /// protocol buffers takes `metaData` and `meta_data`, and takes `null` for nothing.
  func field(_ name: String) -> JSONValue? {
    let value = self[name] ?? self[Self.underscored(name)]
    return value?.isNull == true ? nil : value
  }

  /// The elements of the array of that name; empty when there is none.
  func list(_ name: String) -> [JSONValue] { field(name)?.elements ?? [] }

  /// A whole number; protocol buffers write large ones as text.
  var wholeNumber: Int? {
    guard let double = decimalNumber, double == double.rounded(), double.magnitude < 1e15 else {
      return nil
    }
    return Int(double)
  }

  var decimalNumber: Double? {
    number?.double
      ?? string.flatMap { text in
        text.utf8.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
          ? Double(text) : nil
      }
  }

  private static func underscored(_ name: String) -> String {
    name.reduce(into: "") { text, character in
      text += character.isUppercase ? "_" + character.lowercased() : String(character)
    }
  }
}
