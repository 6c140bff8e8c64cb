/// Whole numbers read from bytes with the most significant byte first.
struct BigEndian {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func unsigned16(_ offset: Int) -> Int {
    Int(bytes[offset]) << 8 | Int(bytes[offset + 1])
  }

  func signed16(_ offset: Int) -> Int {
    Int(Int16(truncatingIfNeeded: unsigned16(offset)))
  }

  func unsigned32(_ offset: Int) -> Int {
    unsigned16(offset) << 16 | unsigned16(offset + 2)
  }
}

extension [UInt8] {
  mutating func append(bigEndian16 number: Int) {
    append(UInt8(truncatingIfNeeded: number >> 8))
    append(UInt8(truncatingIfNeeded: number))
  }

  mutating func append(bigEndian32 number: Int) {
    append(bigEndian16: number >> 16)
    append(bigEndian16: number)
  }
}
