import ArgumentParser
import Assessments
import Clinical
import CriteriaFiles
import Diagnostics
import Exporting
import Importing

/// One run over the inputs: reads each record, weighs it, and counts what came of it.
struct RecordRun {
  /// A record that was weighed, or the reasons why it could not be read.
  struct Item {
    let imported: ImportedRecord
    let key: String
    let digest: ContentDigest
    let assessment: Assessment?
  }

  let common: CommonOptions
  let date: PartialDate
  let catalog: CriteriaCatalog
  private let importer: RecordImporter
  private let assessor: Assessor
  private(set) var readCount = 0
  private(set) var failedCount = 0
  /// How many of the failed were never there to be read.
  private(set) var absentCount = 0

  init(_ common: CommonOptions) throws {
    self.common = common
    date = common.date
    catalog = try common.catalog(readingExamples: false)
    importer = try RecordImporter(asOf: date.latest)
    assessor = Assessor(library: catalog.library)
  }

  var context: AssessmentLine.Context {
    AssessmentLine.Context(
      engine: Engine.name, criteriaVersion: Engine.version, criteriaDigest: catalog.digest,
      asOf: date.description)
  }

  /// Reads every record of every input, in order; problems go to standard error as they come.
  ///
  /// With `onlyLines`, standard input is one record a line and every line is answered, blank ones
  /// too.
  mutating func forEach(
    of inputs: [String], onlyLines: Bool = false, _ body: (Item) throws -> Void
  ) throws {
    let files = InputFiles(inputs)
    noteAbsent(files.diagnostics)
    for path in files.paths {
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
  }

  /// Ends with the status that the counts ask for.
  func finish() throws {
    guard failedCount > 0 else { return }
    if readCount > 0 { throw ExitStatus.incomplete.exitCode }
    throw (absentCount == failedCount ? ExitStatus.noInput : .inputRejected).exitCode
  }
}

extension RecordRun {
  /// Of a file that is no stream of lines, one byte more than a record may have is enough for its
  /// reader to refuse it.
  private mutating func forEachRecord(
    of reader: inout InputReader, _ path: String, _ body: (Item) throws -> Void
  ) throws {
    let head = try reader.head(RecordImporter.sizeLimit + 1)
    guard RecordImporter.holdsLines(head) else {
      for imported in importer.importRecords(head, path: path).records {
        try body(weigh(imported))
      }
      return
    }
    var number = 0
    while let line = try nextLine(of: &reader, after: &number) {
      if line.allSatisfy(\.isBlank) { continue }
      try body(weigh(importer.importLine(line, path: path, line: number)))
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
      try body(weigh(importer.importLine(line, path: "-", line: number)))
    }
  }

  /// The next line without its ending, and before the first a byte order mark.
  private func nextLine(
    of reader: inout InputReader, after number: inout Int
  ) throws -> ArraySlice<UInt8>? {
    guard let line = try reader.nextLine(limit: RecordImporter.sizeLimit + 1) else { return nil }
    number += 1
    var text = line[...]
    if number == 1, text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    return text.last == UInt8(ascii: "\r") ? text.dropLast() : text
  }

  private mutating func weigh(_ imported: ImportedRecord) -> Item {
    common.report(imported.diagnostics)
    if imported.record != nil { readCount += 1 }
    if imported.isDamaged { failedCount += 1 }
    let digest = ContentDigest(of: imported.payload)
    let key = imported.record?.id ?? String(digest.description.prefix(16))
    let assessment = imported.record.map {
      assessor.assess($0, asOf: date, isDamaged: imported.isDamaged)
    }
    return Item(imported: imported, key: key, digest: digest, assessment: assessment)
  }

  private mutating func noteAbsent(_ diagnostics: [Diagnostic]) {
    common.report(diagnostics)
    let count = diagnostics.count { $0.severity == .error }
    failedCount += count
    absentCount += count
  }
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
