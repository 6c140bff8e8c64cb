/// The escapes of JSON strings and of JSON pointers.
enum JSONEscapes {
  /// The bytes that `raw` stands for, which the reader has found to be well formed.
  static func resolved(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(raw.count)
    var index = raw.startIndex
    while index < raw.endIndex {
      guard raw[index] == UInt8(ascii: "\\"), index + 1 < raw.endIndex else {
        result.append(raw[index])
        index += 1
        continue
      }
      let letter = raw[index + 1]
      index += 2
      guard letter == UInt8(ascii: "u") else {
        result.append(short(letter) ?? letter)
        continue
      }
      let (scalar, length) = unicode(raw[index...])
      result.append(contentsOf: Array(Character(scalar).utf8))
      index += length
    }
    return result
  }

  /// The character that a backslash and `letter` stand for, if JSON knows that pair.
  static func short(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  static func hexadecimal(_ byte: UInt8) -> UInt16? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  /// A name as one part of a JSON pointer (RFC 6901 section 3).
  ///
  /// Control characters are escaped as in the pointer's own JSON form (section 5), so that a name
  /// cannot steer the terminal it is printed on.
  static func pointerToken(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { byte in
      byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "~") && byte != UInt8(ascii: "/")
    }
    if isPlain { return name }
    var token = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "~": token += "~0"
      case "/": token += "~1"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        let digits = String(scalar.value, radix: 16)
        token += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: token.unicodeScalars.append(scalar)
      }
    }
    return token
  }

  /// The scalar of the four digits behind `\u`, or of a pair of such, and the length of both.
  private static func unicode(_ digits: ArraySlice<UInt8>) -> (Unicode.Scalar, length: Int) {
    let first = unit(digits)
    if let scalar = Unicode.Scalar(first) { return (scalar, 4) }
    let second = unit(digits.dropFirst(6))
    let scalar = 0x10000 + (UInt32(first & 0x3FF) << 10) + UInt32(second & 0x3FF)
    return (Unicode.Scalar(scalar) ?? "\u{FFFD}", 10)
  }

  private static func unit(_ digits: ArraySlice<UInt8>) -> UInt16 {
    digits.prefix(4).reduce(0) { $0 << 4 | (hexadecimal($1) ?? 0) }
  }
}
