/// Finds where one JSON object of a stream ends, as more and more of it is there.
///
/// It reads no more of the grammar than brackets and strings: what an object holds is for its reader
/// to judge. A line break ends a string, as JSON allows none in it, so that one missing quote does
/// not swallow what follows.
struct ObjectScanner {
  /// How much has been looked at.
  private(set) var offset = 0
  /// How many line breaks that was.
  private(set) var lineCount = 0
  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  private var isAtLineStart = false
  /// The last byte that was not white space.
  private var last: UInt8 = 0

  /// Looks at the bytes from `offset` on: the offset behind the object, once it has ended.
  ///
  /// An object that does not end is ended by a bracket at the start of a line that nothing within an
  /// object can stand before.
  mutating func end(in bytes: ArraySlice<UInt8>) -> Int? {
    let span = bytes.span
    while offset < span.count {
      let byte = span[offset]
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n") {
          isInString = false
          last = byte
        }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"):
          if isAtLineStart, depth > 0, !ContentSniffer.goesOn.contains(last) { return offset }
          depth += 1
        case UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          depth -= 1
          if depth <= 0 {
            offset += 1
            return offset
          }
        default: break
        }
        if !isWhiteSpace(byte) { last = byte }
      }
      isAtLineStart = byte == UInt8(ascii: "\n")
      if isAtLineStart { lineCount += 1 }
      offset += 1
    }
    return nil
  }

  /// Begins to count anew, when what has been looked at is gone.
  mutating func forget() { offset = 0 }
}
