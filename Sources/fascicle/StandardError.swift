import Foundation
import Synchronization

/// Standard error, a line at a time, above a last line that may be changing.
enum StandardError {
  private static let status = Mutex("")

  /// A reader that has gone is no reason to stop the work.
  static func write(_ line: String) {
    status.withLock { status in
      put(status.isEmpty ? line + "\n" : "\r\u{1B}[K" + line + "\n" + status)
    }
  }

  /// Puts a line in the place of the changing one; an empty one leaves nothing there.
  static func show(_ line: String) {
    status.withLock { status in
      guard line != status else { return }
      put("\r\u{1B}[K" + line)
      status = line
    }
  }

  private static func put(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
