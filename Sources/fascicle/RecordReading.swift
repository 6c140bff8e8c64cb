import ArgumentParser
import Clinical
import Diagnostics
import Importing

/// Reads the records of all inputs, in order, and counts what came of it.
struct RecordReading {
  /// What was read of one record, and the name it goes by.
  struct Item {
    let imported: ImportedRecord
    let key: String
    let digest: ContentDigest

    init(_ imported: ImportedRecord) {
      self.imported = imported
      digest = ContentDigest(of: imported.payload)
      key = imported.record?.id ?? String(digest.description.prefix(16))
    }
  }

  let common: CommonOptions
  private let importer: RecordImporter
  private(set) var readCount = 0
  private(set) var failedCount = 0
  /// How many of the failed were never there to be read.
  private(set) var absentCount = 0
  /// The files of a bulk export in one folder, to be joined once the last of them is read.
  private var bulk: [(path: String, bytes: [UInt8])] = []

  init(_ common: CommonOptions) throws {
    self.common = common
    importer = try RecordImporter(
      asOf: common.date.latest, mapping: common.codeMapping())
  }

  /// Reads every record of every input; problems go to standard error as they come.
  ///
  /// With `onlyLines`, standard input is one record a line and every line is answered, blank ones
  /// too.
  mutating func forEach(
    of inputs: [String], onlyLines: Bool = false, _ body: (Item) throws -> Void
  ) throws {
    let files = InputFiles(inputs)
    noteAbsent(files.diagnostics)
    for path in files.paths {
      if let last = bulk.last, last.path.folder != path.folder { try readBulk(body) }
      do {
        var reader = try InputReader(path)
        if onlyLines, path == "-" {
          try forEachAnsweredLine(of: &reader, body)
        } else {
          try forEachRecord(of: &reader, path, body)
        }
      } catch let rejection as Rejection {
        noteAbsent(rejection.reasons)
      }
    }
    try readBulk(body)
  }

  /// Ends with the status that the counts ask for.
  func finish() throws {
    guard failedCount > 0 else { return }
    if readCount > 0 { throw ExitStatus.incomplete.exitCode }
    throw (absentCount == failedCount ? ExitStatus.noInput : .inputRejected).exitCode
  }
}

extension RecordReading {
  /// Of a file that is no stream of lines, one byte more than a record may have is enough for its
  /// reader to refuse it.
  private mutating func forEachRecord(
    of reader: inout InputReader, _ path: String, _ body: (Item) throws -> Void
  ) throws {
    var head = try reader.head(RecordImporter.sizeLimit + 1)
    guard RecordImporter.holdsLines(head) else {
      head = try reader.head(RecordImporter.sizeLimit(ofInputBeginning: head) + 1)
      for imported in importer.importRecords(head, path: path).records {
        try body(count(imported))
      }
      return
    }
    if RecordImporter.holdsBulkLines(head) {
      bulk.append((path, try reader.head(.max)))
      return
    }
    var number = 0
    while let line = try nextLine(of: &reader, after: &number) {
      if line.allSatisfy(\.isBlank) { continue }
      try body(count(importer.importLine(line, path: path, line: number)))
    }
  }

  private mutating func forEachAnsweredLine(
    of reader: inout InputReader, _ body: (Item) throws -> Void
  ) throws {
    let head = try reader.headLines(2, limit: RecordImporter.sizeLimit + 1)
    guard RecordImporter.canHoldLines(head) else {
      common.report([.notLines(at: Origin(path: "-"))])
      throw ExitStatus.inputRejected.exitCode
    }
    var number = 0
    while let line = try nextLine(of: &reader, after: &number) {
      try body(count(importer.importLine(line, path: "-", line: number)))
    }
  }

  /// The next line without its ending, and before the first a byte order mark.
  private func nextLine(
    of reader: inout InputReader, after number: inout Int
  ) throws -> ArraySlice<UInt8>? {
    guard let line = try reader.nextLine(limit: RecordImporter.documentSizeLimit + 1) else { return nil }
    number += 1
    var text = line[...]
    if number == 1, text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    return text.last == UInt8(ascii: "\r") ? text.dropLast() : text
  }

  private mutating func readBulk(_ body: (Item) throws -> Void) throws {
    guard !bulk.isEmpty else { return }
    defer { bulk = [] }
    for imported in importer.importBulk(bulk).records { try body(count(imported)) }
  }

  private mutating func count(_ imported: ImportedRecord) -> Item {
    common.report(imported.diagnostics)
    if common.explainsImport { imported.explanation.forEach(StandardError.write) }
    if imported.record != nil { readCount += 1 }
    if imported.isDamaged { failedCount += 1 }
    return Item(imported)
  }

  private mutating func noteAbsent(_ diagnostics: [Diagnostic]) {
    common.report(diagnostics)
    let count = diagnostics.count { $0.severity == .error }
    failedCount += count
    absentCount += count
  }
}

extension String {
  /// The path without its last part.
  fileprivate var folder: Substring { self[..<(lastIndex(of: "/") ?? startIndex)] }
}

extension UInt8 {
  fileprivate var isBlank: Bool { [0x20, 0x09, 0x0D, 0x0A].contains(self) }
}

extension Diagnostic {
  fileprivate static func notLines(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "not-ndjson", "standard input does not hold one JSON record a line",
      remedy: "write each record as JSON on a line of its own, or give files by their names",
      at: origin)
  }
}
