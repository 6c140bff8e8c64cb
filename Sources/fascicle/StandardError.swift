import Foundation

/// Standard error, a line at a time.
enum StandardError {
  /// A reader that has gone is no reason to stop the work.
  static func write(_ line: String) {
    try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
  }
}
