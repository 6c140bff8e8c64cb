import Diagnostics

/// A document in UTF-8, without a byte order mark, and where its lines are.
struct XMLSource: Sendable {
  let path: String
  let bytes: [UInt8]
  let lines: LineStarts

  func origin(at offset: Int, pointer: String? = nil) -> Origin {
    let place = lines.place(of: offset)
    return Origin(path: path, line: place.line, column: place.column, pointer: pointer)
  }
}
