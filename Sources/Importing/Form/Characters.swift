func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

/// The four characters that XML and JSON both take for white space.
func isWhiteSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
}

/// `text` without white space at either end, and with line feeds between its lines.
func trimmed(_ text: String) -> String {
  var bytes = text.utf8[...]
  while let first = bytes.first, isWhiteSpace(first) { bytes.removeFirst() }
  while let last = bytes.last, isWhiteSpace(last) { bytes.removeLast() }
  guard bytes.contains(0x0D) else { return String(Substring(bytes)) }
  var result: [UInt8] = []
  var previous: UInt8 = 0
  for byte in bytes {
    if byte == 0x0D {
      result.append(0x0A)
    } else if byte != 0x0A || previous != 0x0D {
      result.append(byte)
    }
    previous = byte
  }
  return String(decoding: result, as: UTF8.self)
}

/// A number without an exponent, as XML Schema's `decimal` and people write it.
func decimal(_ number: Double) -> String {
  if let whole = Int(exactly: number) { return String(whole) }
  let text = number.description
  guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...])
  else { return text }
  let sign = text.hasPrefix("-") ? "-" : ""
  let digits = text[..<mark].filter { $0 != "." && $0 != "-" }
  guard exponent < 0 else { return text }
  return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits
}
