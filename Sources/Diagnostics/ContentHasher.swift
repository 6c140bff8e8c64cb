/// The making of a SHA-256 digest (FIPS 180-4) out of bytes that come piece by piece.
public struct ContentHasher: Sendable {
  private var state: InlineArray<8, UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// The bytes of a block that is not whole yet, fewer than sixty-four.
  private var rest: [UInt8] = []
  private var count: UInt64 = 0

  public init() {}

  /// Takes in the next bytes.
  public mutating func update(_ content: Span<UInt8>) {
    count &+= UInt64(content.count)
    var start = 0
    if !rest.isEmpty {
      start = min(64 - rest.count, content.count)
      for index in 0..<start { rest.append(content[index]) }
      guard rest.count == 64 else { return }
      let block = rest
      Self.compress(block.span, from: 0, into: &state)
      rest.removeAll(keepingCapacity: true)
    }
    while content.count - start >= 64 {
      Self.compress(content, from: start, into: &state)
      start += 64
    }
    for index in start..<content.count { rest.append(content[index]) }
  }

  /// The digest of all that was taken in.
  public func digest() -> ContentDigest {
    var last = self
    var padding: [UInt8] = [0x80]
    while (rest.count + padding.count) % 64 != 56 { padding.append(0) }
    let bits = count &* 8
    for byte in 0..<8 { padding.append(UInt8(truncatingIfNeeded: bits >> (56 - 8 * byte))) }
    last.update(padding.span)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    for word in last.state.indices {
      for byte in 0..<4 {
        bytes.append(UInt8(truncatingIfNeeded: last.state[word] >> (24 - 8 * byte)))
      }
    }
    return ContentDigest(bytes)
  }
}

extension ContentHasher {
  /// Takes in the sixty-four bytes from `start` on.
  private static func compress(
    _ bytes: Span<UInt8>, from start: Int, into state: inout InlineArray<8, UInt32>
  ) {
    var words = InlineArray<64, UInt32>(repeating: 0)
    for index in 0..<16 {
      let byte = start &+ 4 &* index
      let high = UInt32(bytes[byte]) << 24 | UInt32(bytes[byte &+ 1]) << 16
      words[index] = high | UInt32(bytes[byte &+ 2]) << 8 | UInt32(bytes[byte &+ 3])
    }
    for index in 16..<64 {
      let first = words[index &- 15]
      let second = words[index &- 2]
      let small = first.rotated(7) ^ first.rotated(18) ^ (first &>> 3)
      let large = second.rotated(17) ^ second.rotated(19) ^ (second &>> 10)
      words[index] = words[index &- 16] &+ small &+ words[index &- 7] &+ large
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let choice = (e & f) ^ (~e & g)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      let mixed = e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)
      let first = h &+ mixed &+ choice &+ roundConstants[index] &+ words[index]
      let second = (a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)) &+ majority
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  private static let roundConstants: InlineArray<64, UInt32> = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}

extension UInt32 {
  fileprivate func rotated(_ bits: UInt32) -> UInt32 { self &>> bits | self &<< (32 &- bits) }
}
