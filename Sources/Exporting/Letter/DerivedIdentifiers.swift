import Diagnostics

/// UUIDs of the kind that is made by rule (RFC 9562, version 8): the same content gives the same
/// ones, in the order in which they are asked for.
struct DerivedIdentifiers {
  private let digits: [Character]
  private var count = 0

  init(from digest: ContentDigest) {
    digits = Array(digest.description.prefix(20))
  }

  mutating func next() -> String {
    let number = String(count, radix: 16)
    count += 1
    let all = digits + Array(repeating: "0", count: 12 - number.count) + Array(number)
    func part(_ range: Range<Int>) -> String { String(all[range]) }
    return "\(part(0..<8))-\(part(8..<12))-8\(part(13..<16))-a\(part(17..<20))-" + part(20..<32)
  }

  /// The one identifier of something that is known by a name.
  static func identifier(of name: String) -> String {
    var identifiers = DerivedIdentifiers(from: ContentDigest(of: name.utf8))
    return identifiers.next()
  }
}
