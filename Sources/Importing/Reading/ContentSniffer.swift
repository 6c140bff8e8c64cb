import JSONReading

/// Tells the shape of an input from its first bytes; what a file is called says nothing.
enum ContentSniffer {
  enum Shape {
    case empty, xml, object, array, unknown
    /// JSON values on lines of their own.
    case lines
  }

  static func shape(of bytes: [UInt8]) -> Shape {
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) { return .xml }
    let text = bytes.dropByteOrderMark.drop(while: isWhiteSpace)
    switch text.first {
    case nil: return .empty
    case UInt8(ascii: "<"): return .xml
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "{"): return isLines(text) ? .lines : .object
    default: return .unknown
    }
  }

  /// Whether a second line begins where an object could not go on.
  ///
  /// No object has a bracket right behind its own, and nothing follows its end; so the second line
  /// tells, and a first line that is damaged does not mislead.
  private static func isLines(_ text: ArraySlice<UInt8>) -> Bool {
    guard let end = text.firstIndex(of: UInt8(ascii: "\n")) else { return false }
    let rest = text[end...].drop(while: isWhiteSpace)
    guard let next = rest.first else { return false }
    if next == UInt8(ascii: "{") { return true }
    let first = try? JSONReader().read(Array(text[..<end]), path: "-")
    return first?.kind == .object
  }
}

extension [UInt8] {
  var dropByteOrderMark: ArraySlice<UInt8> {
    starts(with: [0xEF, 0xBB, 0xBF]) ? self[3...] : self[...]
  }
}
