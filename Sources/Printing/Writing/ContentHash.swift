/// A 128-bit hash of bytes: MurmurHash3 (x64, 128 bits, seed 0), by Austin Appleby, public domain.
///
/// It tells documents apart; it does not prove who made them. For that a letter is signed.
enum ContentHash {
  static func hash(_ bytes: [UInt8]) -> [UInt8] {
    var first: UInt64 = 0
    var second: UInt64 = 0
    var offset = 0
    while offset + 16 <= bytes.count {
      first ^= mixFirst(word(bytes, offset, count: 8))
      first = (rotate(first, 27) &+ second) &* 5 &+ 0x52DC_E729
      second ^= mixSecond(word(bytes, offset + 8, count: 8))
      second = (rotate(second, 31) &+ first) &* 5 &+ 0x3849_5AB5
      offset += 16
    }
    let rest = bytes.count - offset
    if rest > 8 { second ^= mixSecond(word(bytes, offset + 8, count: rest - 8)) }
    if rest > 0 { first ^= mixFirst(word(bytes, offset, count: min(rest, 8))) }
    first ^= UInt64(bytes.count)
    second ^= UInt64(bytes.count)
    first &+= second
    second &+= first
    first = finish(first)
    second = finish(second)
    first &+= second
    second &+= first
    return [first, second].flatMap { value in
      (0..<8).map { UInt8(truncatingIfNeeded: value >> UInt64(56 - $0 * 8)) }
    }
  }

  private static func mixFirst(_ word: UInt64) -> UInt64 {
    rotate(word &* 0x87C3_7B91_1142_53D5, 31) &* 0x4CF5_AD43_2745_937F
  }

  private static func mixSecond(_ word: UInt64) -> UInt64 {
    rotate(word &* 0x4CF5_AD43_2745_937F, 33) &* 0x87C3_7B91_1142_53D5
  }

  private static func finish(_ value: UInt64) -> UInt64 {
    var mixed = (value ^ value >> 33) &* 0xFF51_AFD7_ED55_8CCD
    mixed = (mixed ^ mixed >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return mixed ^ mixed >> 33
  }

  private static func rotate(_ value: UInt64, _ count: UInt64) -> UInt64 {
    value << count | value >> (64 - count)
  }

  /// Up to eight bytes, the first one lowest.
  private static func word(_ bytes: [UInt8], _ offset: Int, count: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in 0..<count { word |= UInt64(bytes[offset + index]) << UInt64(index * 8) }
    return word
  }
}
