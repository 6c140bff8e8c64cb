import Foundation

/// The files beside the tests, found from where this one was compiled.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Whether what is compared with a file is to be written to it instead.
  static let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"

  /// The names of the cases that can be read, in order.
  static let samples: [String] = {
    let folder = root.appending(path: "Samples").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { name in
      FileManager.default.fileExists(atPath: "\(folder)/\(name)/record.xml")
    }.sorted()
  }()

  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }

  /// The text to compare `actual` with: what the file holds, or `actual` itself once recorded.
  static func snapshot(_ path: String, of actual: String) throws -> String {
    guard isRecording else { return try text(path) }
    try Data(actual.utf8).write(to: root.appending(path: path))
    return actual
  }
}
