import Diagnostics
import Foundation

/// The inputs that a user named, as files in a fixed order: files as given, folders by name.
struct InputFiles {
  /// A file in a folder of this name keeps that folder out of a walk, and the walk says so.
  static let marker = ".fascicleignore"
  private static let endings = [".xml", ".json", ".ndjson", ".jsonl"]

  private(set) var paths: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ inputs: [String]) {
    for input in inputs {
      if input == "-" {
        paths.append(input)
        continue
      }
      switch Self.kind(of: input) {
      case .typeDirectory?: addFolder(input)
      case nil: diagnostics.append(.noInput(at: Origin(path: input)))
      case _?: paths.append(input)
      }
    }
  }

  private mutating func addFolder(_ folder: String) {
    let count = paths.count
    walk(folder)
    if paths.count == count { diagnostics.append(.noRecords(at: Origin(path: folder))) }
  }

  private mutating func walk(_ folder: String) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder).sorted() else {
      diagnostics.append(.unreadable(at: Origin(path: folder)))
      return
    }
    for name in names where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      guard let kind = Self.kind(of: path) else { continue }
      if kind != .typeDirectory {
        if Self.endings.contains(where: name.lowercased().hasSuffix) { paths.append(path) }
      } else if FileManager.default.fileExists(atPath: path + "/" + Self.marker) {
        diagnostics.append(.leftAside(at: Origin(path: path)))
      } else {
        walk(path)
      }
    }
  }

  /// What stands at `path`, links followed; `nil` when nothing does.
  private static func kind(of path: String) -> FileAttributeType? {
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: real)
    return attributes?[.type] as? FileAttributeType
  }

  /// The bytes of one of the paths.
  static func read(_ path: String, limit: Int) throws(Rejection) -> [UInt8] {
    do {
      if path == "-" { return Array(FileHandle.standardInput.readDataToEndOfFile()) }
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? file.close() }
      // One byte more than the limit is enough for the reader to refuse it as too large.
      return try Array(file.read(upToCount: limit + 1) ?? Data())
    } catch {
      throw Rejection(.unreadable(at: Origin(path: path)))
    }
  }
}

extension Diagnostic {
  fileprivate static func noInput(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "no-input", "there is no such file or folder", remedy: "check the path", at: origin)
  }

  fileprivate static func noRecords(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "no-records", "the folder holds no record",
      remedy: "records are files ending in .xml, .json or .ndjson", at: origin)
  }

  fileprivate static func unreadable(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "unreadable", "this cannot be read", remedy: "check that you may read it", at: origin)
  }

  fileprivate static func leftAside(at origin: Origin) -> Diagnostic {
    Diagnostic(
      .note, id: "left-aside", "the folder was left aside, as its \(InputFiles.marker) asks",
      remedy: "name the folder itself to read it", at: origin)
  }
}
