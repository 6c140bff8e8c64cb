/// Reads PDF values from bytes: just enough syntax for the files that this project writes.
struct PDFScanner {
  enum Token: Equatable {
    case value(PDFValue)
    case keyword(String)
  }

  let bytes: [UInt8]
  var place: Int

  init(_ bytes: [UInt8], at place: Int = 0) {
    self.bytes = bytes
    self.place = place
  }

  /// The next value or keyword, or `nil` at the end.
  mutating func next() -> Token? {
    skipSpace()
    guard place < bytes.count else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "/"):
      place += 1
      return .value(.name(word()))
    case UInt8(ascii: "["):
      place += 1
      return .value(.array(list(until: "]")))
    case UInt8(ascii: "("):
      return .value(.string(literal()))
    case UInt8(ascii: "<") where place + 1 < bytes.count && bytes[place + 1] == 0x3C:
      place += 2
      return .value(dictionary())
    case UInt8(ascii: "<"):
      return .value(.string(hexadecimal()))
    case UInt8(ascii: "]"):
      place += 1
      return .keyword("]")
    case UInt8(ascii: ">"):
      place += 2
      return .keyword(">>")
    default:
      return simple()
    }
  }

  mutating func value() -> PDFValue? {
    guard case .value(let value) = next() else { return nil }
    return value
  }

  private mutating func simple() -> Token {
    let text = word()
    if text == "true" || text == "false" { return .value(.flag(text == "true")) }
    if text == "null" { return .value(.null) }
    guard let number = Double(text) else { return .keyword(text) }
    // `12 0 R` is a reference.
    let start = place
    skipSpace()
    if word() == "0" {
      skipSpace()
      if place < bytes.count, bytes[place] == UInt8(ascii: "R") {
        place += 1
        return .value(.reference(Int(number)))
      }
    }
    place = start
    return .value(.number(number))
  }

  private mutating func list(until end: String) -> [PDFValue] {
    var values: [PDFValue] = []
    while case .value(let value) = next() { values.append(value) }
    return values
  }

  private mutating func dictionary() -> PDFValue {
    var entries: [String: PDFValue] = [:]
    while case .value(.name(let key)) = next() {
      entries[key] = value()
    }
    return .dictionary(entries)
  }

  private mutating func word() -> String {
    let start = place
    while place < bytes.count, !Self.isSpace(bytes[place]),
      !"/[]<>()".utf8.contains(bytes[place])
    {
      place += 1
    }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func literal() -> [UInt8] {
    var result: [UInt8] = []
    place += 1
    while place < bytes.count, bytes[place] != UInt8(ascii: ")") {
      if bytes[place] == UInt8(ascii: "\\") { place += 1 }
      result.append(bytes[place])
      place += 1
    }
    place += 1
    return result
  }

  private mutating func hexadecimal() -> [UInt8] {
    var digits: [UInt8] = []
    place += 1
    while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
      digits.append(UInt8(Character(Unicode.Scalar(bytes[place])).hexDigitValue ?? 0))
      place += 1
    }
    place += 1
    return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  mutating func skipSpace() {
    while place < bytes.count, Self.isSpace(bytes[place]) { place += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0
  }
}
