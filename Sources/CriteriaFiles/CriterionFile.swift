/// The bytes of one criterion file, with the name under which its problems are reported.
public struct CriterionFile: Sendable, Hashable {
  public let path: String
  public let bytes: [UInt8]
  /// Whether its examples are read, which are most of a file and which only a review needs.
  let readsExamples: Bool

  public init(path: String, bytes: [UInt8]) {
    self.init(path: path, bytes: bytes, readsExamples: true)
  }

  init(path: String, bytes: [UInt8], readsExamples: Bool) {
    self.path = path
    self.bytes = bytes
    self.readsExamples = readsExamples
  }

  /// What is read of the file: without its examples, where they are not, but with every line in its
  /// place.
  var content: [UInt8] {
    guard !readsExamples else { return bytes }
    var content: [UInt8] = []
    content.reserveCapacity(bytes.count / 2)
    var isExample = false
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex - 1
      switch bytes[start] {
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "#"), UInt8(ascii: "\n"): break
      default: isExample = bytes[start...end].starts(with: Self.examples)
      }
      content += isExample ? [UInt8(ascii: "\n")] : bytes[start...end]
      start = end + 1
    }
    return content
  }

  private static let examples = Array("examples:".utf8)
}
