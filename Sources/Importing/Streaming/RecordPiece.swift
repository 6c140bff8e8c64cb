public import Diagnostics

/// As much of an input as holds one record, or all that a document says of several; cut out and not
/// yet read.
///
/// It holds its own bytes and may be given to another thread.
public struct RecordPiece: Sendable {
  enum Content: Sendable {
    /// A whole document in any form.
    case document
    /// A JSON text within a stream of them.
    case text
    /// The resources of one patient out of an export, the line they stand on with each.
    case resources([ResourceLine])
    /// Something that was there and cannot be read.
    case refused([Diagnostic])
  }

  /// How many pieces came before it in the run.
  public let ordinal: Int
  /// The file, and in a file of several pieces the line that this one begins on.
  public let origin: Origin
  /// What the piece consists of, decompressed; of a line that is too long, its beginning.
  public let bytes: ArraySlice<UInt8>
  let content: Content

  init(_ content: Content, bytes: ArraySlice<UInt8>, ordinal: Int, origin: Origin) {
    self.content = content
    self.bytes = bytes
    self.ordinal = ordinal
    self.origin = origin
  }
}

/// One resource of an export, and where it stands.
struct ResourceLine: Sendable {
  let path: String
  let line: Int
  /// Whether the bytes are those of an entry of a bundle, which holds the resource.
  let isEntry: Bool
  let bytes: ArraySlice<UInt8>

  var origin: Origin { Origin(path: path, line: line) }
}
