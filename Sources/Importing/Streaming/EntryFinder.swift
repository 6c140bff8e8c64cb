/// Finds where the entries of a FHIR bundle in JSON begin, as more and more of it is there.
struct EntryFinder {
  enum Found {
    /// An entry begins at this offset.
    case entry(Int)
    /// The bundle ends at this offset.
    case end(Int)
  }

  /// Whether the entries have been reached.
  private var isAmongEntries = false
  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  private var token: [UInt8] = []
  private var key: [UInt8] = []
  /// How many line breaks were passed over.
  private(set) var lineCount = 0

  /// Looks at all of `bytes`, none of which it has seen; `nil` when there is no entry among them.
  mutating func find(in bytes: ArraySlice<UInt8>) -> Found? {
    for (offset, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\n") { lineCount += 1 }
      if isInString {
        passString(byte)
        continue
      }
      switch byte {
      case UInt8(ascii: "\""):
        isInString = true
        token.removeAll(keepingCapacity: true)
      case UInt8(ascii: ":"): if depth == 1 { key = token }
      case UInt8(ascii: "{") where isAmongEntries && depth == 2: return .entry(offset)
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "["):
        isAmongEntries = depth == 1 && key.elementsEqual("entry".utf8) || isAmongEntries
        depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 1 { isAmongEntries = false }
        if depth <= 0 { return .end(offset + 1) }
      default: break
      }
    }
    return nil
  }

  private mutating func passString(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isInString = false
    }
    if isInString, token.count < 16 { token.append(byte) }
  }
}
