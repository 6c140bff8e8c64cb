/// The bytes that a text in base64 stands for (RFC 4648 section 4); `nil` when it is none.
///
/// White space in it is passed over, as XML allows it there.
func decodedBase64(_ text: String) -> [UInt8]? {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count / 4 * 3)
  var group: UInt32 = 0
  var count = 0
  var padding = 0
  for byte in text.utf8 {
    let value: UInt8
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): value = 62
    case UInt8(ascii: "/"): value = 63
    case UInt8(ascii: "="):
      padding += 1
      continue
    case _ where isWhiteSpace(byte): continue
    default: return nil
    }
    guard padding == 0 else { return nil }
    group = group << 6 | UInt32(value)
    count += 1
    guard count == 4 else { continue }
    for shift in [16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: group >> UInt32(shift))) }
    (group, count) = (0, 0)
  }
  switch (count, padding) {
  case (0, 0): break
  case (2, 0), (2, 2): bytes.append(UInt8(truncatingIfNeeded: group >> 4))
  case (3, 0), (3, 1):
    bytes.append(UInt8(truncatingIfNeeded: group >> 10))
    bytes.append(UInt8(truncatingIfNeeded: group >> 2))
  default: return nil
  }
  return bytes
}
