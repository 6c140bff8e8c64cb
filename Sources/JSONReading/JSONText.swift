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
  public var description: String { String(decoding: bytes, as: UTF8.self) }
}
