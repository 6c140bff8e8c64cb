extension JSONScanner {
  /// Passes over `true`, `false` or `null`.
  mutating func scanLiteral(_ literal: StaticString) throws(JSONFault) {
    let start = index
    for byte in literal.description.utf8 {
      guard let next = peek() else { throw fault(.truncated) }
      guard next == byte else { throw fault(.invalidLiteral, at: start) }
      index += 1
    }
    if let next = peek(), isWordByte(next) { throw fault(.invalidLiteral, at: start) }
  }

  /// Passes over a number (RFC 8259 section 6).
  mutating func scanNumber() throws(JSONFault) {
    let start = index
    if peek() == UInt8(ascii: "-") {
      index += 1
      if peek() == UInt8(ascii: "I") { throw fault(.notANumber, at: start) }
    }
    if peek() == UInt8(ascii: "0") {
      index += 1
    } else {
      try scanDigits(ofNumberAt: start)
    }
    if peek() == UInt8(ascii: ".") {
      index += 1
      try scanDigits(ofNumberAt: start)
    }
    if peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") {
      index += 1
      if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { index += 1 }
      try scanDigits(ofNumberAt: start)
    }
    if let next = peek(), isWordByte(next) { throw fault(.invalidNumber, at: start) }
  }

  private mutating func scanDigits(ofNumberAt start: Int) throws(JSONFault) {
    let first = index
    while index < bytes.count, isDigit(bytes[index]) { index += 1 }
    guard index == first else { return }
    throw index == bytes.count ? fault(.truncated) : fault(.invalidNumber, at: start)
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// Whether a byte behind a number or a literal makes it another, wrong one.
  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."), UInt8(ascii: "+"),
      UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: byte >= 0x80
    }
  }
}

extension JSONScanner {
  /// Passes over a string and says whether it has escapes to resolve.
  mutating func scanString() throws(JSONFault) -> Bool {
    index += 1
    var hasEscapes = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        index += 1
        return hasEscapes
      }
      guard byte >= 0x20 else { throw fault(.controlCharacter) }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        try scanEscape()
      } else {
        index += 1
      }
    }
    throw fault(.truncated)
  }

  private mutating func scanEscape() throws(JSONFault) {
    let start = index
    index += 1
    guard let letter = peek() else { throw fault(.truncated) }
    guard letter == UInt8(ascii: "u") else {
      guard JSONEscapes.short(letter) != nil else { throw fault(.invalidEscape, at: start) }
      index += 1
      return
    }
    let unit = try scanCodeUnit(ofEscapeAt: start)
    guard UTF16.isSurrogate(unit) else { return }
    let second = index
    guard UTF16.isLeadSurrogate(unit), peek() == UInt8(ascii: "\\"), index + 1 < bytes.count,
      bytes[index + 1] == UInt8(ascii: "u")
    else { return faults.append(fault(.loneSurrogate, at: start)) }
    index += 1
    guard UTF16.isTrailSurrogate(try scanCodeUnit(ofEscapeAt: second)) else {
      // What stands there is read again: it may be the first half of a good pair.
      index = second
      return faults.append(fault(.loneSurrogate, at: start))
    }
  }

  private mutating func scanCodeUnit(ofEscapeAt start: Int) throws(JSONFault) -> UInt16 {
    index += 1
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = peek() else { throw fault(.truncated) }
      guard let digit = JSONEscapes.hexadecimal(byte) else {
        throw fault(.invalidEscape, at: start)
      }
      unit = unit << 4 | digit
      index += 1
    }
    return unit
  }
}
