import Foundation

/// One of the public papers, found from where this file was compiled.
struct Paper {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let guides = "Sources/fascicle/fascicle.docc"

  /// Every paper that a stranger reads on the way in.
  static var all: [Paper] {
    get throws {
      let guides = try FileManager.default.contentsOfDirectory(
        atPath: root.appending(path: guides).path)
      let names = guides.filter { $0.hasSuffix(".md") }.sorted().map { Self.guides + "/" + $0 }
      return try (["README.md", ".github/CONTRIBUTING.md", ".github/SECURITY.md"] + names)
        .map { try Paper($0) }
    }
  }

  let path: String
  let text: String

  init(_ path: String) throws {
    self.path = path
    text = try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
  }

  /// The targets of its links that are files, as paths from the top level.
  var linkedFiles: [String] {
    text.matches(of: /\]\(([^)#\s]+)\)/).map { String($0.1) }
      .filter { !$0.contains("://") }
      .map { target in
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        return folder.isEmpty ? target : folder + "/" + target
      }
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: Self.root.appending(path: path).path)
  }

  /// Every source file of the program, as text.
  static func sources() throws -> [String] {
    let folder = root.appending(path: "Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    return try paths.filter { $0.hasSuffix(".swift") }
      .map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
  }
}
