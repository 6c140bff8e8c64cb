/// JSON to be written, members in the order in which they were set.
public indirect enum JSONText: Sendable, Hashable {
  case string(String)
  /// A number as it is to be written.
  case number(String)
  case boolean(Bool)
  case array([JSONText])
  case object(Object)

  /// The members of an object, each name once.
  public struct Object: Sendable, Hashable {
    public private(set) var members: [(name: String, value: JSONText)] = []

    public init() {}

    /// Setting `nil` leaves the member out.
    public subscript(name: String) -> JSONText? {
      get { members.first { $0.name == name }?.value }
      set {
        let index = members.firstIndex { $0.name == name }
        switch (index, newValue) {
        case (let index?, let value?): members[index].value = value
        case (let index?, nil): members.remove(at: index)
        case (nil, let value?): members.append((name, value))
        case (nil, nil): break
        }
      }
    }

    public static func == (left: Object, right: Object) -> Bool {
      left.members.elementsEqual(right.members) { $0.name == $1.name && $0.value == $1.value }
    }

    public func hash(into hasher: inout Hasher) {
      for member in members { hasher.combine(member.name) }
    }
  }
}

extension JSONText: CustomStringConvertible {
  /// One line without needless space.
  public var description: String {
    switch self {
    case .string(let text): Self.quoted(text)
    case .number(let text): text
    case .boolean(let value): value ? "true" : "false"
    case .array(let items): "[" + items.map(\.description).joined(separator: ",") + "]"
    case .object(let object):
      "{"
        + object.members.map { Self.quoted($0.name) + ":" + $0.value.description }
        .joined(separator: ",") + "}"
    }
  }

  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
