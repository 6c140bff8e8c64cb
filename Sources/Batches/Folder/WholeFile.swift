import Foundation
import Glibc

/// Writes files that are there whole or not at all.
///
/// Bytes go to a file of a fixed name first, which then takes the name it is to have; what a killed
/// run leaves under the fixed name is written over by the next.
struct WholeFile {
  /// The file that is being written.
  let partial: String

  /// Writes a file; with `isDurable`, it is on the disk before it takes its name.
  func write(_ bytes: Data, to path: String, isDurable: Bool = false) throws {
    try write(to: path, isDurable: isDurable) { append in try append(bytes) }
  }

  /// Writes a file piece by piece.
  func write(
    to path: String, isDurable: Bool, _ body: ((Data) throws -> Void) throws -> Void
  ) throws {
    let file = unsafe open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw BatchFault.cannotWrite(path: path) }
    var isOpen = true
    defer { if isOpen { close(file) } }
    try body { bytes in
      guard Self.append(bytes, to: file) else { throw BatchFault.cannotWrite(path: path) }
    }
    guard !isDurable || fsync(file) == 0 else { throw BatchFault.cannotWrite(path: path) }
    isOpen = false
    guard close(file) == 0, unsafe rename(partial, path) == 0 else {
      throw BatchFault.cannotWrite(path: path)
    }
  }

  private static func append(_ bytes: Data, to file: Int32) -> Bool {
    unsafe bytes.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[done...])
        let count = unsafe Glibc.write(file, rest.baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
  }
}
