public import Diagnostics

/// A JSON value and its place in the input it was read from.
///
/// A value is a view into the whole text it belongs to and keeps that text alive. Strings are made,
/// and lines and pointers looked up, when they are asked for.
public struct JSONValue: Sendable {
  let tree: JSONTree
  let index: Int

  private var node: JSONNode { tree.nodes[index] }

  /// What the value is, without its content.
  public var kind: Kind { node.kind }

  /// The line and column where the value begins, and its JSON pointer (RFC 6901).
  ///
  /// The whole text has no pointer.
  public var origin: Origin {
    tree.origin(at: Int(node.start), pointer: tree.pointer(to: index))
  }

  /// The same as `origin`, worked out from that of the array or object that holds the value, which
  /// is quicker on the way down; `nil` when nothing is known of it.
  public func origin(in parent: Origin?) -> Origin {
    guard let parent, index > 0 else { return origin }
    return tree.origin(
      at: Int(node.start), pointer: (parent.pointer ?? "") + tree.step(to: index))
  }
}

extension JSONValue {
  /// The six kinds of value that JSON knows.
  public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
    case null
    case boolean
    case number
    case string
    case array
    case object
  }

  /// A value with its content, for an exhaustive `switch`.
  public enum Content: Sendable {
    case null
    case boolean(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSONValue])
    case object([JSONMember])
  }
}

extension JSONValue {
  /// The value with its content.
  public var content: Content {
    switch kind {
    case .null: .null
    case .boolean: .boolean(tree.truth(of: index))
    case .number: .number(JSONNumber(text: tree.rawText(of: index)))
    case .string: .string(tree.string(of: index))
    case .array: .array(tree.children(of: index))
    case .object: .object(tree.members(of: index))
    }
  }

  public var isNull: Bool { kind == .null }

  /// The truth value; `nil` when the value is of another kind.
  public var boolean: Bool? {
    kind == .boolean ? tree.truth(of: index) : nil
  }

  /// The number as written; `nil` when the value is of another kind.
  public var number: JSONNumber? {
    kind == .number ? JSONNumber(text: tree.rawText(of: index)) : nil
  }

  /// The text with its escapes resolved; `nil` when the value is of another kind.
  public var string: String? {
    kind == .string ? tree.string(of: index) : nil
  }

  /// The values of an array in their order; `nil` when the value is of another kind.
  public var elements: [JSONValue]? {
    kind == .array ? tree.children(of: index) : nil
  }

  /// The members of an object in their order; `nil` when the value is of another kind.
  public var members: [JSONMember]? {
    kind == .object ? tree.members(of: index) : nil
  }

  /// How many elements or members there are; zero when the value is of another kind.
  public var count: Int { Int(node.childCount) }

  /// The member of that name; `nil` when there is none or the value is not an object.
  ///
  /// Names are compared byte for byte and never by Unicode equivalence.
  public subscript(_ key: String) -> JSONValue? {
    tree.member(named: key, of: index)
  }
}
