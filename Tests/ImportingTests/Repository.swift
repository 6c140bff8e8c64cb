import Foundation

/// The files beside the tests, found from where this one was compiled.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Whether what is compared with a file is to be written to it instead.
  static let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: path)))
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  /// The text to compare `actual` with: what the file holds, or `actual` itself once recorded.
  static func snapshot(_ path: String, of actual: String) throws -> String {
    guard isRecording else { return try text(path) }
    try Data(actual.utf8).write(to: root.appending(path: path))
    return actual
  }
}
