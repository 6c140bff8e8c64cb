import Diagnostics

/// The lines of a stream, each with its digest, in memory that no line can make grow beyond a limit.
struct LineReader {
  struct Line {
    /// Without its ending, and before the first line without a byte order mark; cut at the limit.
    let bytes: ArraySlice<UInt8>
    /// Of the whole line, even where it is longer than the limit.
    let digest: ContentDigest
    let isOversized: Bool
  }

  private static let pieceSize = 1 << 18
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private let descriptor: Descriptor
  private let interruption: Interruption
  private let limit: Int
  private var buffer: [UInt8] = []
  /// Where the next line begins, and how far it is known to have no end.
  private var start = 0
  private var searched = 0
  private var isFirst = true
  private var isAtEnd = false
  /// Of a line beyond the limit: the digest of what was dropped of it.
  private var dropped: ContentHasher?

  init(_ descriptor: Descriptor, limit: Int, interruption: Interruption) {
    self.descriptor = descriptor
    self.limit = limit
    self.interruption = interruption
  }

  /// Takes the next line, or says `nil` at the end; a last line without an ending is one.
  ///
  /// Before it has to wait it does what `idle` says: what has been answered must leave first, or a
  /// caller who waits for an answer before the next question would wait for ever.
  mutating func next(
    idle: () throws(StreamFault) -> Void
  ) throws(StreamFault) -> Line? {
    while true {
      if let signal = interruption.signal { throw .interrupted(signal: signal) }
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = line(upTo: end)
        start = end + 1
        searched = start
        return line
      }
      searched = buffer.count
      if isAtEnd {
        guard start < buffer.count || dropped != nil else { return nil }
        let line = line(upTo: buffer.count)
        start = buffer.count
        return line
      }
      dropBeyondLimit()
      if !descriptor.isReady {
        try idle()
        descriptor.waitForInput(or: interruption.descriptor)
        if interruption.signal != nil { continue }
      }
      try fill()
    }
  }

  private mutating func fill() throws(StreamFault) {
    if start > 0 {
      buffer.removeFirst(start)
      searched -= start
      start = 0
    }
    isAtEnd = try descriptor.read(Self.pieceSize, into: &buffer) == 0
    guard isFirst, isAtEnd || !Self.byteOrderMark.starts(with: buffer) else { return }
    isFirst = false
    if buffer.starts(with: Self.byteOrderMark) { buffer.removeFirst(3) }
  }

  /// Of a line that is longer than any may be, the beginning is kept and the rest only hashed.
  private mutating func dropBeyondLimit() {
    guard buffer.count - start > limit + 1 else { return }
    var hasher = dropped ?? ContentHasher()
    // A carriage return may turn out to belong to the ending, and so stays.
    hasher.update(buffer[start..<(buffer.count - 1)].span)
    dropped = hasher
    buffer.removeSubrange(start..<(buffer.count - 1))
    searched = buffer.count
  }

  private mutating func line(upTo end: Int) -> Line {
    var bytes = buffer[start..<end]
    if bytes.last == UInt8(ascii: "\r") { bytes = bytes.dropLast() }
    if var hasher = dropped {
      dropped = nil
      hasher.update(bytes.span)
      return Line(bytes: [], digest: hasher.digest(), isOversized: true)
    }
    return Line(
      bytes: bytes, digest: ContentDigest(of: bytes), isOversized: bytes.count > limit)
  }
}
