import JSONReading

/// The few forms that a schema is put together from.
extension JSONText {
  /// A year alone reads as a number.
  static let date: JSONText = [
    "type": ["string", "integer"], "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", "minimum": 1,
    "maximum": 9999,
  ]

  static func text(_ description: String) -> JSONText {
    description.isEmpty
      ? ["type": "string"] : ["type": "string", "description": .string(description)]
  }

  static func reference(_ name: String) -> JSONText { ["$ref": .string("#/$defs/" + name)] }

  static func list(of item: JSONText) -> JSONText { ["type": "array", "items": item] }

  static func names(_ names: some Sequence<String>) -> JSONText {
    ["enum": .array(names.sorted().map { .string($0) })]
  }

  static func oneOf<Value: RawRepresentable<String> & CaseIterable>(
    _ type: Value.Type
  ) -> JSONText {
    ["enum": .array(Value.allCases.map { .string($0.rawValue) })]
  }

  static func oneOrMore<Value: RawRepresentable<String> & CaseIterable>(
    _ type: Value.Type
  ) -> JSONText {
    ["oneOf": [.oneOf(type), .list(of: .oneOf(type))]]
  }

  /// A mapping of these keys and no others.
  static func closed(
    _ members: [(String, JSONText)], required: [String], atLeastOne: Bool = false
  ) -> JSONText {
    var schema = [("type", "object" as JSONText), ("properties", .object(members.object))].object
    if !required.isEmpty { schema["required"] = .array(required.map { .string($0) }) }
    if atLeastOne { schema["minProperties"] = 1 }
    schema["additionalProperties"] = false
    return .object(schema)
  }

  /// A mapping of one key.
  static func single(_ key: String, _ value: JSONText) -> JSONText {
    closed([(key, value)], required: [key])
  }

  /// A mapping of one key that ends in a number: `regions at least 2`.
  static func counted(_ key: String, _ value: JSONText) -> JSONText {
    let pattern = [("^" + key + " [1-9][0-9]*$", value)].object
    return [
      "type": "object", "patternProperties": .object(pattern), "minProperties": 1,
      "maxProperties": 1, "additionalProperties": false,
    ]
  }
}

extension [(String, JSONText)] {
  var object: JSONText.Object {
    reduce(into: JSONText.Object()) { $0[$1.0] = $1.1 }
  }
}
