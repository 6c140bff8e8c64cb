import Diagnostics
import Foundation

/// The inputs that a user named, as files in a fixed order: files as given, folders by name.
struct InputFiles {
  /// A file in a folder of this name keeps that folder out of a walk, and the walk says so.
  static let marker = ".fascicleignore"
  private static let endings = [".xml", ".json", ".ndjson", ".jsonl"]

  private(set) var paths: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The folders on the way down, links followed: a link to one of them would have no end.
  private var open: Set<String> = []

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
    let before = (paths.count, diagnostics.count)
    walk(folder)
    let isSilent = !diagnostics.dropFirst(before.1).contains { $0.severity == .error }
    if paths.count == before.0, isSilent {
      diagnostics.append(.noRecords(at: Origin(path: folder)))
    }
  }

  private mutating func walk(_ folder: String) {
    let real = Self.real(folder)
    guard open.insert(real).inserted else { return }
    defer { open.remove(real) }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder).sorted() else {
      diagnostics.append(.unreadable(at: Origin(path: folder)))
      return
    }
    for name in names where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      let isNamedRecord = Self.endings.contains(where: name.lowercased().hasSuffix)
      let kind = Self.kind(of: path)
      if kind != .typeDirectory {
        guard isNamedRecord else { continue }
        if kind == .typeRegular {
          paths.append(path)
        } else {
          diagnostics.append(.unreadable(at: Origin(path: path)))
        }
      } else if FileManager.default.fileExists(atPath: path + "/" + Self.marker) {
        diagnostics.append(.leftAside(at: Origin(path: path)))
      } else {
        walk(path)
      }
    }
  }

  /// What stands at `path`, links followed; `nil` when nothing does.
  private static func kind(of path: String) -> FileAttributeType? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: real(path))
    return attributes?[.type] as? FileAttributeType
  }

  private static func real(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
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

  fileprivate static func leftAside(at origin: Origin) -> Diagnostic {
    Diagnostic(
      .note, id: "left-aside", "the folder was left aside, as its \(InputFiles.marker) asks",
      remedy: "name the folder itself to read it", at: origin)
  }
}
