public import Diagnostics

/// One named value of a JSON object.
public struct JSONMember: Sendable {
  /// The name with its escapes resolved.
  public let key: String
  public let value: JSONValue

  /// The place of the name; the place of the value is `value.origin`.
  public var keyOrigin: Origin { value.tree.originOfKey(of: value.index) }
}
