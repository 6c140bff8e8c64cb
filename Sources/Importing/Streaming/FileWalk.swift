package import Diagnostics
import Glibc

/// The files that a user named, one after the other: files as given, folders by the names in them.
///
/// Of each folder on the way down the names are held, and of no other.
struct FileWalk {
  /// A file in a folder of this name keeps that folder out of a walk, and the walk says so.
  static let marker = ".fascicleignore"
  private static let endings = [".xml", ".json", ".ndjson", ".jsonl"]
  private static let compressedEndings = [".gz", ".zst", ".zstd"]

  private struct Folder {
    let path: String
    /// The device and the number of the folder: a link back to it would have no end.
    let identity: [UInt64]
    var names: FolderNames
  }

  enum Step {
    case file(String)
    case note(Diagnostic)
  }

  private var inputs: ArraySlice<String>
  private var open: [Folder] = []
  /// Whether the folder the user named has held anything, or had anything said of it.
  private var isSilent = true

  init(_ inputs: [String]) {
    self.inputs = inputs[...]
  }

  /// The next file; an input that is not there, or cannot be read, is thrown and passed over.
  mutating func next() throws(Rejection) -> Step? {
    while true {
      if !open.isEmpty {
        if let step = try nextInFolder() { return step }
        continue
      }
      guard let input = inputs.popFirst() else { return nil }
      if input == "-" { return .file(input) }
      switch FolderNames.kind(at: input) {
      case .folder?:
        isSilent = true
        try enter(input)
      case nil: throw Rejection(.noInput(at: Origin(path: input)))
      case _?: return .file(input)
      }
    }
  }

  private mutating func nextInFolder() throws(Rejection) -> Step? {
    guard let next = open[open.count - 1].names.next() else {
      let folder = open.removeLast()
      if open.isEmpty, isSilent { throw Rejection(.noRecords(at: Origin(path: folder.path))) }
      return nil
    }
    let folder = open[open.count - 1].path
    let path = folder.hasSuffix("/") ? folder + next.name : folder + "/" + next.name
    switch next.kind {
    case .file:
      isSilent = false
      return .file(path)
    case .folder where FolderNames.kind(at: path + "/" + Self.marker) != nil:
      return .note(.leftAside(at: Origin(path: path)))
    case .folder:
      try enter(path)
      return nil
    case .other:
      isSilent = false
      throw Rejection(.unreadable(at: Origin(path: path)))
    }
  }

  private mutating func enter(_ path: String) throws(Rejection) {
    var status = stat()
    _ = unsafe stat(path, &status)
    let identity = [UInt64(status.st_dev), UInt64(status.st_ino)]
    guard !open.contains(where: { $0.identity == identity }) else { return }
    let names = FolderNames(of: path) { name, kind in
      kind == .folder || Self.isRecordName(name)
    }
    guard let names else {
      isSilent = false
      throw Rejection(.unreadable(at: Origin(path: path)))
    }
    open.append(Folder(path: path, identity: identity, names: names))
  }

  private static func isRecordName(_ name: String) -> Bool {
    let name = name.lowercased()
    let plain = compressedEndings.first { name.hasSuffix($0) }.map { name.dropLast($0.count) }
    return endings.contains { (plain ?? name[...]).hasSuffix($0) }
  }

  /// Whether a file is called what a file of lines is called.
  static func isNamedLines(_ path: String) -> Bool {
    let name = path.lowercased()
    let plain = compressedEndings.first { name.hasSuffix($0) }.map { name.dropLast($0.count) }
    return [".ndjson", ".jsonl"].contains { (plain ?? name[...]).hasSuffix($0) }
  }
}

extension Diagnostic {
  package static func noInput(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "no-input", "there is no such file or folder", remedy: "check the path", at: origin)
  }

  fileprivate static func noRecords(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "no-records", "the folder holds no record",
      remedy: "records are files ending in .xml, .json or .ndjson, compressed or not", at: origin)
  }

  fileprivate static func leftAside(at origin: Origin) -> Diagnostic {
    Diagnostic(
      .note, id: "left-aside", "the folder was left aside, as its \(FileWalk.marker) asks",
      remedy: "name the folder itself to read it", at: origin)
  }
}
