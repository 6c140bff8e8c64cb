extension Document {
  /// The title of what follows; it never stands alone at the foot of a page.
  public struct Heading: Sendable, Hashable {
    public enum Level: Int, Sendable, Hashable, CaseIterable {
      case one = 1
      case two
      case three
    }

    public var level: Level
    public var text: Text

    public init(_ level: Level, _ text: Text) {
      self.level = level
      self.text = text
    }
  }
}
