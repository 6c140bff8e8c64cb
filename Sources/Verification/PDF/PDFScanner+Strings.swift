extension PDFScanner {
  /// A string between round brackets, which nest.
  mutating func literal() -> [UInt8] {
    position += 1
    var string: [UInt8] = []
    var depth = 1
    while !isAtEnd {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "("):
        depth += 1
        string.append(byte)
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return string }
        string.append(byte)
      case UInt8(ascii: "\\"): escape(into: &string)
      case 0x0D:
        string.append(0x0A)
        if !isAtEnd, bytes[position] == 0x0A { position += 1 }
      default: string.append(byte)
      }
    }
    return string
  }

  private mutating func escape(into string: inout [UInt8]) {
    guard !isAtEnd else { return }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"): string.append(0x0A)
    case UInt8(ascii: "r"): string.append(0x0D)
    case UInt8(ascii: "t"): string.append(0x09)
    case UInt8(ascii: "b"): string.append(0x08)
    case UInt8(ascii: "f"): string.append(0x0C)
    case 0x0A: break
    case 0x0D: if !isAtEnd, bytes[position] == 0x0A { position += 1 }
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      var code = Int(byte - 48)
      for _ in 0..<2 where !isAtEnd && (48...55).contains(bytes[position]) {
        code = code * 8 + Int(bytes[position] - 48)
        position += 1
      }
      string.append(UInt8(truncatingIfNeeded: code))
    default: string.append(byte)
    }
  }

  /// A string of hexadecimal digits; a last one alone counts as if a zero followed.
  mutating func hexadecimal() -> [UInt8] {
    position += 1
    var digits: [UInt8] = []
    while !isAtEnd, bytes[position] != UInt8(ascii: ">") {
      if let digit = bytes[position].hexadecimal { digits.append(digit) }
      position += 1
    }
    position += 1
    if digits.count % 2 == 1 { digits.append(0) }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
