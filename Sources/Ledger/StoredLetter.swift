public import Foundation

/// One letter in one form: the bytes that are the letter, of which every file is a copy.
public struct StoredLetter: Sendable, Hashable {
  /// How the names of its files end: `pdf`.
  public let ending: String
  public let bytes: Data

  public init(ending: String, bytes: Data) {
    self.ending = ending
    self.bytes = bytes
  }
}

/// What a file must be to be a copy of a stored letter.
public struct LetterStamp: Sendable, Hashable {
  public let ending: String
  public let size: Int
  public let checksum: Checksum

  init(ending: String, size: Int, checksum: Checksum) {
    self.ending = ending
    self.size = size
    self.checksum = checksum
  }

  public init(_ letter: StoredLetter) {
    self.init(
      ending: letter.ending, size: letter.bytes.count, checksum: Checksum(of: letter.bytes))
  }
}
