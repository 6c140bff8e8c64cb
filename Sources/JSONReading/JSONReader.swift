public import Diagnostics

/// A strict reader of JSON (RFC 8259), in which every value knows its place.
///
/// It takes UTF-8 only, and refuses what many readers let pass: duplicate names, trailing commas,
/// comments, `NaN`, lone surrogates, and anything after the value. A byte order mark at the start is
/// ignored, as the standard allows.
public struct JSONReader: Sendable {
  /// How much a text may demand of the reader.
  public struct Limits: Sendable, Hashable {
    /// The greatest number of bytes, up to 2 GiB.
    public var size: Int
    /// How many arrays and objects may lie in one another.
    public var depth: Int

    public init(size: Int = 16 << 20, depth: Int = 64) {
      self.size = size
      self.depth = depth
    }
  }

  public let limits: Limits

  public init(limits: Limits = Limits()) {
    self.limits = limits
  }

  /// Reads one whole text.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - path: The input as the user named it.
  ///   - firstLine: The line on which `bytes` begins, where they are one line of a greater file.
  /// - Returns: The one value the text consists of.
  /// - Throws: Every duplicate name and lone surrogate there is, and the first error of syntax.
  public func read(
    _ bytes: [UInt8], path: String, firstLine: Int = 1
  ) throws(Rejection) -> JSONValue {
    preconditionFailure("not written yet")
  }

  /// Reads one whole text out of a greater one, such as a line of NDJSON.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - path: The input as the user named it.
  ///   - firstLine: The line of that input on which `bytes` begins.
  /// - Returns: The one value the text consists of.
  /// - Throws: Every duplicate name and lone surrogate there is, and the first error of syntax.
  public func read(
    _ bytes: ArraySlice<UInt8>, path: String, firstLine: Int
  ) throws(Rejection) -> JSONValue {
    try read(Array(bytes), path: path, firstLine: firstLine)
  }
}
