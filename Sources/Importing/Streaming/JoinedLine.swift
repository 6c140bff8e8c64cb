/// A resource with the place of its patient among those of the export.
struct JoinedLine {
  let group: UInt32
  /// The place of the path among those of the export.
  let path: UInt32
  let line: ResourceLine
}

extension JoinedLine {
  /// Five numbers of four bytes: patient, path, line, whether it is an entry, how many bytes follow.
  static let headSize = 20

  /// The line as it stands in a file of its own.
  func write(to bytes: inout [UInt8]) {
    for number in [
      group, path, UInt32(clamping: line.line), line.isEntry ? 1 : 0, UInt32(line.bytes.count),
    ] {
      for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
    bytes.append(contentsOf: line.bytes)
  }

  /// How many bytes follow a head.
  static func size(behind head: ArraySlice<UInt8>) -> Int { Int(number(4, of: head)) }

  /// Reads back what `write` has written.
  init(head: ArraySlice<UInt8>, bytes: ArraySlice<UInt8>, paths: [String]) {
    group = Self.number(0, of: head)
    path = Self.number(1, of: head)
    line = ResourceLine(
      path: paths[Int(path)], line: Int(Self.number(2, of: head)),
      isEntry: Self.number(3, of: head) == 1, bytes: bytes)
  }

  private static func number(_ index: Int, of head: ArraySlice<UInt8>) -> UInt32 {
    let start = head.startIndex + 4 * index
    return head[start..<start + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }
}
