extension Document {
  /// The head of a letter: the sender on the left, date and reference on the right.
  public struct Letterhead: Sendable, Hashable {
    /// Lines about the sender; the first is the name, and stands out.
    public var sender: [Text]
    /// Lines such as the date and the reference.
    public var reference: [Text]

    public init(sender: [Text], reference: [Text] = []) {
      self.sender = sender
      self.reference = reference
    }
  }
}
