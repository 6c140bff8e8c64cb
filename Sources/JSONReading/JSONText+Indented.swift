extension JSONText {
  /// The value over several lines, two spaces a level; what is short stays on one line.
  public var indented: String { indented(depth: 0) }

  private func indented(depth: Int) -> String {
    let line = description
    if depth * 2 + line.count <= 96 { return line }
    let inner = String(repeating: "  ", count: depth + 1)
    let outer = String(repeating: "  ", count: depth)
    switch self {
    case .string, .number, .boolean: return line
    case .array(let items):
      let lines = items.map { inner + $0.indented(depth: depth + 1) }
      return "[\n" + lines.joined(separator: ",\n") + "\n" + outer + "]"
    case .object(let object):
      let lines = object.members.map { member in
        inner + Self.quoted(member.name) + ": " + member.value.indented(depth: depth + 1)
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n" + outer + "}"
    }
  }
}

extension JSONText: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral text: String) { self = .string(text) }
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  public init(integerLiteral number: Int) { self = .number(String(number)) }
  public init(arrayLiteral items: JSONText...) { self = .array(items) }

  public init(dictionaryLiteral members: (String, JSONText)...) {
    var object = Object()
    for (name, value) in members { object[name] = value }
    self = .object(object)
  }
}
