/// The SHA-256 digest of some bytes, by which records and criteria are known again.
public struct ContentDigest: Sendable, Hashable, CustomStringConvertible {
  public let bytes: [UInt8]

  public init(of content: some Sequence<UInt8>) {
    self.init(of: Array(content)[...])
  }

  public init(of content: ArraySlice<UInt8>) {
    var hasher = ContentHasher()
    hasher.update(content.span)
    self = hasher.digest()
  }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Sixty-four lower-case hexadecimal digits.
  public var description: String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
