import Foundation

/// A folder of its own for one test, gone when the test is done.
final class Workspace {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "fascicle-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var path: String { url.path }

  func path(_ name: String) -> String { url.appending(path: name).path }

  @discardableResult func write(_ name: String, _ bytes: Data) throws -> URL {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
    return file
  }

  @discardableResult func write(_ name: String, _ text: String) throws -> URL {
    try write(name, Data(text.utf8))
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }

  /// The names of the letters in a folder, without the lists and the run file beside them.
  func letters(_ folder: String = "") throws -> [String] {
    let others = ["worklist.", "quarantine.", "run.sqlite", "assessments."]
    return try names(folder).filter { name in !others.contains { name.hasPrefix($0) } }
  }

  /// What every letter and every list holds, by name.
  func contents(_ folder: String = "") throws -> [String: Data] {
    let names = try names(folder).filter { !$0.hasPrefix("run.sqlite") }
    return try Dictionary(
      uniqueKeysWithValues: names.map { name in
        (name, try Data(contentsOf: url.appending(path: folder).appending(path: name)))
      })
  }

  /// The names in a folder, in order.
  func names(_ folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.appending(path: folder).path).sorted()
  }
}
