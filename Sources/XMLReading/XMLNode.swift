/// One element in an `XMLTree`.
struct XMLNode: Sendable {
  var name: String
  var namespace: String?
  /// The offset of the opening angle bracket.
  var start: Int
  /// Its share of the tree's attributes.
  var attributes: Range<Int>
  /// The share of the tree's character data that lies in it and in all it holds.
  var text: Range<Int>
  /// The element that holds this one; the root names itself.
  var parent: Int
  /// The element behind this one and all it holds: its next sibling, if it has one.
  var next: Int
  /// Counted from one among the siblings of the same name.
  var position: Int
  var hasNamesake = false

  /// The way to the element from the one that holds it.
  var step: String { hasNamesake ? name + "[" + String(position) + "]" : name }
}
