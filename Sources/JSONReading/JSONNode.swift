/// One value in a `JSONTree`: where it stands, and how it hangs together with the others.
struct JSONNode: Sendable {
  var kind: JSONValue.Kind
  /// Whether a string has escapes to resolve.
  var hasEscapes = false
  /// The bytes of the value; of a string, with its quotes.
  var start: UInt32
  var end: UInt32
  /// The name of a member of an object.
  var key = JSONKey()
  /// The node that holds this one; the root names itself.
  var parent: UInt32
  /// How many come before it in its array or object.
  var position: UInt32
  var childCount: UInt32 = 0
  /// The node behind this one and all it holds: its next sibling, if it has one.
  var next: UInt32
}
