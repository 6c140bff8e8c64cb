/// Text of a foreign document as a record can hold it: trimmed and without control characters,
/// which no form writes on purpose; `nil` when nothing is left.
func plainText(_ text: String?) -> String? {
  guard let text else { return nil }
  let plain = String(
    String.UnicodeScalarView(
      text.unicodeScalars.filter { scalar in
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: true
        case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
        default: true
        }
      }))
  let trimmed = trimmed(plain)
  return trimmed.isEmpty ? nil : trimmed
}

/// Whether a text can be the reference of a record, which is printed and sorted by.
func isPlainReference(_ text: String) -> Bool {
  (1...64).contains(text.utf8.count)
    && text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "-")...UInt8(ascii: ":"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
}
