public import Diagnostics
public import Importing

/// What the source of a batch hands to a worker.
public struct BatchItem: Sendable {
  public enum Content: Sendable {
    case piece(RecordPiece)
    /// Nothing to be read: an input that is not there, or something to be said of one.
    case notes([Diagnostic])
  }

  public let content: Content
  /// Whether the file before or after it has its name with another ending, so that the two may be
  /// one record in two forms.
  public var hasSibling = false

  public init(_ content: Content) { self.content = content }

  public var origin: Origin? {
    if case .piece(let piece) = content { piece.origin } else { nil }
  }

  /// How many bytes are held.
  public var size: Int {
    if case .piece(let piece) = content { piece.bytes.count } else { 0 }
  }

  /// What it weighs in a pipeline: one, and one more for every 64 KiB.
  public var weight: Int { 1 + size >> 16 }

  /// By which it is known again.
  public var digest: ContentDigest {
    if case .piece(let piece) = content { return ContentDigest(of: piece.bytes) }
    return ContentDigest(of: [])
  }

  /// The path of a whole file without what follows its last full stop; `nil` in a stream.
  public var stem: Substring? {
    guard let origin, origin.line == nil, let dot = origin.path.lastIndex(of: ".") else {
      return nil
    }
    return origin.path[..<dot]
  }
}
