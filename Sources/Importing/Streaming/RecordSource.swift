public import Diagnostics

/// The records of any number of files, folders and standard input, cut out one after the other.
///
/// Memory does not grow with the inputs: a folder is walked as it is read, a stream is cut as it
/// comes, and an export whose lines have to be joined by patient goes through a file without a name
/// where it is large. Inputs compressed with gzip or zstd are read as what they hold. One thread uses
/// a source; the pieces may go to others, each with an importer.
///
/// Nothing that is wrong with one piece or one input keeps the next from being read.
public final class RecordSource {
  /// How much of an export is held.
  package struct Limits: Sendable {
    /// How many bytes of resources are joined in memory.
    package var join = 64 << 20
    /// How many bytes of a bundle in JSON are read as one document; beyond, its entries are joined
    /// like the lines of an export.
    package var bundle = RecordImporter.documentSizeLimit

    package init() {}
  }

  private let limits: Limits
  private var walk: FileWalk
  private var cutter: InputCutter?
  private var join: PatientJoin?
  /// The folder whose export is being joined.
  private var joinedFolder: Substring?
  /// A file to be opened when the export before it has been given out.
  private var waiting: String?
  private var isEmitting = false
  private var notes: [Diagnostic] = []
  private var count = 0

  /// Makes a source of what the user named; nothing is opened yet.
  ///
  /// - Parameter inputs: Files, folders, and `-` for standard input, in the order in which they are
  ///   read; within a folder by name. A folder that holds a file `.fascicleignore` is left aside.
  public convenience init(_ inputs: [String]) {
    self.init(inputs, limits: Limits())
  }

  package init(_ inputs: [String], limits: Limits) {
    walk = FileWalk(inputs)
    self.limits = limits
  }

  /// The next piece; `nil` when there is none left.
  ///
  /// - Throws: That an input is not there or cannot be opened. The source goes on behind it.
  public func next() throws(Rejection) -> RecordPiece? {
    while true {
      if isEmitting, let join {
        if let group = try join.next() { return piece(group) }
        notes += join.notes
        self.join = nil
        isEmitting = false
      }
      if let path = waiting {
        waiting = nil
        try open(path)
      }
      if let cutter {
        switch cutter.next() {
        case .piece(let content, let bytes, let origin): return piece((content, bytes, origin))
        case .resource(let resource):
          if let refused = try add(resource) { return piece(refused) }
        case nil: self.cutter = nil
        }
        continue
      }
      guard try advance() else { return nil }
    }
  }

  /// What was said of the inputs since this was last asked, besides what the pieces say of themselves.
  public func takeNotes() -> [Diagnostic] {
    defer { notes = [] }
    return notes
  }

  /// Goes on to the next file, or to what an export has come to; `false` when there is nothing left.
  private func advance() throws(Rejection) -> Bool {
    switch try walk.next() {
    case .note(let note): notes.append(note)
    case .file(let path):
      waiting = path
      isEmitting = join != nil && joinedFolder != path.folder
    case nil:
      guard join != nil else { return false }
      isEmitting = true
    }
    return true
  }

  private func open(_ path: String) throws(Rejection) {
    cutter = InputCutter(try ByteReader(path), bundleLimit: limits.bundle)
  }

  private func add(_ resource: ResourceLine) throws(Rejection) -> PatientJoin.Group? {
    let join = join ?? PatientJoin(budget: limits.join)
    self.join = join
    joinedFolder = resource.path.folder
    return try join.add(resource)
  }

  private func piece(_ group: PatientJoin.Group) -> RecordPiece {
    defer { count += 1 }
    return RecordPiece(group.content, bytes: group.bytes, ordinal: count, origin: group.origin)
  }
}

extension String {
  /// The path without its last part.
  fileprivate var folder: Substring { self[..<(lastIndex(of: "/") ?? startIndex)] }
}
