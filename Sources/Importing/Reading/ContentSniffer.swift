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

  /// Whether the lines are values by themselves: the first is a whole object, or the second begins
  /// one where the first cannot go on, so that a damaged first line does not mislead.
  private static func isLines(_ text: ArraySlice<UInt8>) -> Bool {
    guard let end = text.firstIndex(of: UInt8(ascii: "\n")) else { return false }
    let rest = text[end...].drop(while: isWhiteSpace)
    guard let next = rest.first else { return false }
    let line = text[..<end]
    let last = line.last { !isWhiteSpace($0) } ?? 0
    if next == UInt8(ascii: "{"), !goesOn.contains(last) { return true }
    return isWhole(line)
  }

  private static func isWhole(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.last(where: { !isWhiteSpace($0) }) == UInt8(ascii: "}") else { return false }
    return (try? JSONReader().read(Array(line), path: "-")) != nil
  }

  /// The shape where no byte to come can change it; `nil` where one can.
  ///
  /// With `answersEach` a record on the first line is enough for lines, and need not wait for a
  /// second.
  static func settledShape(of bytes: [UInt8], answersEach: Bool) -> Shape? {
    let text = bytes.dropByteOrderMark.drop(while: isWhiteSpace)
    guard let end = text.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    guard text[end...].allSatisfy(isWhiteSpace) else { return shape(of: bytes) }
    let line = text[..<end]
    guard answersEach, text.first == UInt8(ascii: "{"), !looksForeign(line), isWhole(line) else {
      return nil
    }
    return .lines
  }

  /// How much of an input is looked at for the marks of a foreign form.
  static let headSize = 8 << 10

  /// Whether an input that begins so is written in a form of others, whose documents may be larger.
  static func looksForeign(_ head: some Collection<UInt8>) -> Bool {
    let head = Array(head.prefix(headSize))
    return foreignMarks.contains { head.offset(of: $0) != nil }
  }

  /// The type of the FHIR resource that an input begins with, as far as its first bytes tell.
  static func resourceType(_ head: some Collection<UInt8>) -> String? {
    let head = Array(head.prefix(headSize))
    guard let mark = head.offset(of: resourceMark) else { return nil }
    let rest = head[(mark + resourceMark.count)...]
      .drop { isWhiteSpace($0) || $0 == UInt8(ascii: ":") }
    guard rest.first == UInt8(ascii: "\"") else { return nil }
    return String(decoding: rest.dropFirst().prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
  }

  private static let resourceMark = Array("\"resourceType\"".utf8)
  private static let foreignMarks =
    [
      "\"resourceType\"", "\"phenotypicFeatures\"", "\"metaData\"", "\"phenotypic_features\"",
      "\"meta_data\"", "http://hl7.org/fhir", "urn:hl7-org:v3",
    ].map { Array($0.utf8) }

  /// What an object can stand behind.
  static let goesOn: [UInt8] = Array("[{,:".utf8)
}

extension [UInt8] {
  /// Where `text` first stands.
  fileprivate func offset(of text: [UInt8]) -> Int? {
    let bytes = span
    var start = 0
    while start + text.count <= bytes.count {
      var index = 0
      while index < text.count, bytes[start + index] == text[index] { index += 1 }
      if index == text.count { return start }
      start += 1
    }
    return nil
  }

  var dropByteOrderMark: ArraySlice<UInt8> {
    starts(with: [0xEF, 0xBB, 0xBF]) ? self[3...] : self[...]
  }
}
