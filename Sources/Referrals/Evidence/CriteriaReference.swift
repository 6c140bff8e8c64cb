/// Which criteria a letter was made with, so that whoever checks it can find them again.
public struct CriteriaReference: Sendable, Hashable {
  /// One criterion as it was read.
  public struct Entry: Sendable, Hashable {
    public let id: String
    public let revision: Int
    /// The first half of the SHA-256 of its file, in thirty-two hexadecimal digits.
    public let digest: String

    public init(id: String, revision: Int, digest: String) {
      self.id = id
      self.revision = revision
      self.digest = digest
    }
  }

  /// The version of the program that shipped them.
  public let version: String
  /// SHA-256 of every file, with its name.
  public let digest: String
  /// Those that records are weighed against, by identifier.
  public let entries: [Entry]

  public init(version: String, digest: String, entries: [Entry]) {
    self.version = version
    self.digest = digest
    self.entries = entries.sorted { $0.id < $1.id }
  }
}
