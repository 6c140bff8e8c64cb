/// A piece of an HTML file as its text has it.
enum HTMLToken: Hashable {
  case open(String, [HTMLAttribute])
  case close(String)
  case text(String)
  /// A comment or a declaration, which a page of ours has none of beyond the first line.
  case other(String)
}

/// An attribute with its entities resolved.
struct HTMLAttribute: Hashable {
  let name: String
  let value: String
}
