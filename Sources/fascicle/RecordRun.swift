import Assessments
import Clinical
import CriteriaFiles
import Diagnostics
import Exporting
import Importing

/// One run over the inputs: reads each record and weighs it.
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
  private var reading: RecordReading
  private let assessor: Assessor

  init(_ common: CommonOptions) throws {
    self.common = common
    date = common.date
    catalog = try common.catalog(readingExamples: false)
    reading = try RecordReading(common)
    assessor = Assessor(library: catalog.library)
  }

  var readCount: Int { reading.readCount }
  var failedCount: Int { reading.failedCount }
  /// How many of the failed were never there to be read.
  var absentCount: Int { reading.absentCount }

  var context: AssessmentLine.Context {
    AssessmentLine.Context(
      engine: Engine.name, criteriaVersion: Engine.version, criteriaDigest: catalog.digest,
      asOf: date.description)
  }

  /// Weighs every record of every input, in order; problems go to standard error as they come.
  mutating func forEach(
    of inputs: [String], onlyLines: Bool = false, _ body: (Item) throws -> Void
  ) throws {
    try reading.forEach(of: inputs, onlyLines: onlyLines) { [assessor, date] item in
      let imported = item.imported
      let assessment = imported.record.map {
        assessor.assess($0, asOf: date, isDamaged: imported.isDamaged)
      }
      try body(
        Item(imported: imported, key: item.key, digest: item.digest, assessment: assessment))
    }
  }

  /// Weighs a record that was not read from an input.
  func weigh(_ record: PatientRecord) -> Assessment { assessor.assess(record, asOf: date) }

  /// Ends with the status that the counts ask for.
  func finish() throws { try reading.finish() }
}
