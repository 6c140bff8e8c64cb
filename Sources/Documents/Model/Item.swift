extension Document {
  /// An item of a bulleted list, with at most one level below it.
  public struct Item: Sendable, Hashable {
    public var text: Text
    public var children: [Text]

    public init(_ text: Text, children: [Text] = []) {
      self.text = text
      self.children = children
    }
  }
}

extension Document.Item: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) {
    self.init(Document.Text(value))
  }

  public init(stringInterpolation: Document.Text.StringInterpolation) {
    self.init(Document.Text(stringInterpolation: stringInterpolation))
  }
}
