/// The bytes of one criterion file, with the name under which its problems are reported.
public struct CriterionFile: Sendable, Hashable {
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
