/// Reads values out of bytes, as PDF writes them (ISO 32000-1, 7.2 and 7.3).
///
/// It never fails: what is no value is a word of its own, and the caller sees that it is the wrong
/// one.
struct PDFScanner {
  private static let depthLimit = 64

  let bytes: ArraySlice<UInt8>
  var position: Int

  init(_ bytes: ArraySlice<UInt8>, at position: Int? = nil) {
    self.bytes = bytes
    self.position = position ?? bytes.startIndex
  }

  var isAtEnd: Bool { position >= bytes.endIndex }
  private var byte: UInt8? { isAtEnd ? nil : bytes[position] }

  mutating func skipBlanks() {
    while let byte {
      if byte == UInt8(ascii: "%") {
        while let byte = self.byte, byte != 0x0A, byte != 0x0D { position += 1 }
      } else if byte.isBlank {
        position += 1
      } else {
        return
      }
    }
  }

  /// The next value, or `nil` at the end.
  mutating func next(depth: Int = 0) -> PDFValue? {
    skipBlanks()
    guard let byte else { return nil }
    switch byte {
    case UInt8(ascii: "/"): return .name(name())
    case UInt8(ascii: "("): return .string(literal())
    case UInt8(ascii: "<"):
      if position + 1 < bytes.endIndex, bytes[position + 1] == UInt8(ascii: "<") {
        position += 2
        return dictionary(depth: depth)
      }
      return .string(hexadecimal())
    case UInt8(ascii: "["):
      position += 1
      return .array(elements(until: "]", depth: depth))
    case UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ")"):
      position += 1
      return .keyword(String(UnicodeScalar(byte)))
    case UInt8(ascii: ">"):
      position += 1
      if self.byte == UInt8(ascii: ">") { position += 1 }
      return .keyword(">>")
    default: return word()
    }
  }

  private mutating func elements(until end: String, depth: Int) -> [PDFValue] {
    var elements: [PDFValue] = []
    guard depth < Self.depthLimit else {
      position = bytes.endIndex
      return elements
    }
    while let value = next(depth: depth + 1) {
      guard case .keyword(let word) = value else {
        elements.append(value)
        continue
      }
      if word == end { break }
      if word == "R", elements.count >= 2, let number = elements[elements.count - 2].integer {
        elements.removeLast(2)
        elements.append(.reference(number))
      } else {
        elements.append(value)
      }
    }
    return elements
  }

  private mutating func dictionary(depth: Int) -> PDFValue {
    var entries: [String: PDFValue] = [:]
    let elements = elements(until: ">>", depth: depth)
    for start in stride(from: 0, to: elements.count - 1, by: 2) {
      guard let key = elements[start].name else { break }
      // Of two entries of one name some viewers take the first: no file of ours has them.
      if entries[key] != nil { entries["two entries of one name"] = .boolean(true) }
      entries[key] = entries[key] ?? elements[start + 1]
    }
    return .dictionary(entries)
  }

  private mutating func name() -> String {
    position += 1
    var name: [UInt8] = []
    while let byte, byte.isRegular {
      position += 1
      let digits = bytes[position...].prefix(2).compactMap(\.hexadecimal)
      if byte == UInt8(ascii: "#"), digits.count == 2 {
        name.append(digits[0] << 4 | digits[1])
        position += 2
      } else {
        name.append(byte)
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  private mutating func word() -> PDFValue {
    let start = position
    while let byte, byte.isRegular { position += 1 }
    // A byte that begins nothing must not stop the reading for ever.
    if position == start { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    switch text {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "null": return .null
    default:
      let isNumber = text.utf8.allSatisfy { (48...57).contains($0) || "+-.".utf8.contains($0) }
      if isNumber, let number = Double(text) { return .number(number) }
      return .keyword(text)
    }
  }
}

extension UInt8 {
  var isBlank: Bool { [0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20].contains(self) }
  var isRegular: Bool { !isBlank && !"()<>[]{}/%".utf8.contains(self) }

  var hexadecimal: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - 48
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - 55
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - 87
    default: nil
    }
  }
}
