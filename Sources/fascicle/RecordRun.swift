import ArgumentParser
import Assessments
import Clinical
import CriteriaFiles
import Diagnostics
import Exporting
import Importing

/// One run over the inputs: reads each record, weighs it, and counts what came of it.
struct RecordRun {
  /// Read at most this much of one file; a longer one is refused by its reader.
  private static let fileLimit = 1 << 30

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

  init(_ common: CommonOptions) throws {
    self.common = common
    date = common.date
    catalog = try common.catalog()
    importer = try RecordImporter(asOf: date.latest)
    assessor = Assessor(library: catalog.library)
  }

  var context: AssessmentLine.Context {
    AssessmentLine.Context(
      engine: Engine.name, criteriaVersion: Engine.version, criteriaDigest: catalog.digest,
      asOf: date.description)
  }

  /// Reads every record of every input, in order; problems go to standard error as they come.
  mutating func forEach(of inputs: [String], _ body: (Item) throws -> Void) throws {
    let files = InputFiles(inputs)
    common.report(files.diagnostics)
    failedCount += files.diagnostics.count { $0.severity == .error }
    for path in files.paths {
      let bytes: [UInt8]
      do {
        bytes = try InputFiles.read(path, limit: Self.fileLimit)
      } catch {
        common.report(error.reasons)
        failedCount += 1
        continue
      }
      for imported in importer.importRecords(bytes, path: path).records {
        try body(weigh(imported))
      }
    }
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

  /// Ends with the status that the counts ask for.
  func finish() throws {
    guard failedCount > 0 else { return }
    throw (readCount == 0 ? ExitStatus.inputRejected : .incomplete).exitCode
  }
}
