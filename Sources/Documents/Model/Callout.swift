extension Document {
  /// A framed box that is read first, such as the priority of a referral.
  ///
  /// Its weight comes from frame, band and letters, never from colour: it survives a black-and-white
  /// printer and a fax.
  public struct Callout: Sendable, Hashable {
    public enum Emphasis: UInt8, Sendable, Hashable, CaseIterable {
      /// To be read; may wait.
      case note
      /// To be read before the rest.
      case important
      /// Must be acted on now.
      case critical
    }

    public var emphasis: Emphasis
    public var title: Text
    public var blocks: [Block]

    public init(_ emphasis: Emphasis, _ title: Text, _ blocks: [Block] = []) {
      self.emphasis = emphasis
      self.title = title
      self.blocks = blocks
    }
  }
}
