import Diagnostics
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

  /// The text to compare `actual` with: what the file holds, or `actual` itself once recorded.
  static func snapshot(_ path: String, of actual: String) throws -> String {
    guard isRecording else { return String(decoding: try bytes(path), as: UTF8.self) }
    try Data(actual.utf8).write(to: root.appending(path: path))
    return actual
  }

  /// The names of the samples that are whole records.
  static func samples() throws -> [String] {
    let folder = root.appending(path: "Samples").path
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter {
      FileManager.default.fileExists(atPath: folder + "/" + $0 + "/record.xml")
    }
  }
}
