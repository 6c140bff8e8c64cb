public import Foundation

/// One file in an archive in the form of POSIX.1-1988 (ustar), which every `tar` reads.
public struct TarEntry: Sendable {
  /// How an archive ends.
  public static let end = Data(count: 1024)

  /// The 512 bytes before the content, and the zeros after it.
  public let header: Data
  public let padding: Data

  /// Makes an entry.
  ///
  /// - Parameters:
  ///   - name: At most 100 bytes.
  ///   - size: Of the content, below 8 GiB.
  ///   - time: In seconds since 1970.
  public init(name: String, size: Int, time: Int) {
    var bytes = Data(count: 512)
    func put(_ text: String, at offset: Int) {
      bytes.replaceSubrange(offset..<offset + text.utf8.count, with: text.utf8)
    }
    func octal(_ number: Int, _ width: Int) -> String {
      let digits = String(number, radix: 8)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    precondition(name.utf8.count <= 100, "a name of letters is at most 100 bytes")
    put(name, at: 0)
    put(octal(0o644, 7), at: 100)
    put(octal(0, 7), at: 108)
    put(octal(0, 7), at: 116)
    put(octal(size, 11), at: 124)
    put(octal(max(0, time), 11), at: 136)
    put("        ", at: 148)
    put("0", at: 156)
    put("ustar", at: 257)
    put("00", at: 263)
    let sum = bytes.reduce(0) { $0 + Int($1) }
    put(octal(sum, 6) + "\0 ", at: 148)
    header = bytes
    padding = Data(count: (512 - size % 512) % 512)
  }
}
