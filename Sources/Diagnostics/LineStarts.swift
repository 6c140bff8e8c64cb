/// Where the lines of an input begin, so that a byte offset can be named as a line and a column.
package struct LineStarts: Sendable {
  /// The offset of the first byte of every line, ascending and never empty.
  private var offsets: [Int]
  private let firstLine: Int

  /// Begins the first line at `offset`, which is not zero behind a byte order mark.
  package init(firstLine: Int = 1, at offset: Int = 0) {
    offsets = [offset]
    self.firstLine = firstLine
  }

  /// Finds every line feed in `bytes`.
  package init(of bytes: Span<UInt8>, firstLine: Int = 1, at offset: Int = 0) {
    self.init(firstLine: firstLine, at: offset)
    for index in bytes.indices where bytes[index] == 0x0A && index >= offset {
      offsets.append(index + 1)
    }
  }

  /// Notes that a line begins at `offset`, which lies behind all those noted before.
  package mutating func append(_ offset: Int) {
    offsets.append(offset)
  }

  /// The line and the column, in bytes, of `offset`; both are counted from one.
  package func place(of offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = offsets.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if offsets[middle] <= offset { low = middle } else { high = middle }
    }
    return (firstLine + low, max(1, offset - offsets[low] + 1))
  }
}
