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

  init(_ common: CommonOptions) throws {
    self.common = common
    importer = try RecordImporter(
      asOf: common.date.latest, mapping: common.codeMapping())
  }

  /// Reads every record of every input; problems go to standard error as they come.
  mutating func forEach(of inputs: [String], _ body: (Item) throws -> Void) throws {
    let source = RecordSource(inputs)
    while true {
      do {
        guard let piece = try source.next() else { break }
        common.report(source.takeNotes())
        for imported in importer.importRecords(of: piece).records { try body(count(imported)) }
      } catch let rejection as Rejection {
        noteAbsent(rejection.reasons)
      }
    }
    common.report(source.takeNotes())
  }

  /// Ends with the status that the counts ask for.
  func finish() throws {
    guard failedCount > 0 else { return }
    if readCount > 0 { throw ExitStatus.incomplete.exitCode }
    throw (absentCount == failedCount ? ExitStatus.noInput : .inputRejected).exitCode
  }
}

extension RecordReading {
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
