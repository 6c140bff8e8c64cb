import Assessments
import Clinical
import Diagnostics
import Documents
import Exporting
import Importing
import Referrals

/// The way of one record through the program, with the time that each part of it takes.
struct Way {
  let importer: RecordImporter
  let assessor: Assessor
  let day: PartialDate
  let context: AssessmentLine.Context
  private var importing = 0.0
  private var digesting = 0.0
  private var assessing = 0.0
  private var writing = 0.0
  private var count = 0
  private(set) var letters: [Document] = []

  init(
    importer: RecordImporter, assessor: Assessor, day: PartialDate, context: AssessmentLine.Context
  ) {
    self.importer = importer
    self.assessor = assessor
    self.day = day
    self.context = context
  }

  mutating func forget() {
    self = Way(importer: importer, assessor: assessor, day: day, context: context)
  }

  mutating func run(_ bytes: [UInt8], isLine: Bool) {
    var imported: ImportedRecord?
    importing += Stopwatch.time {
      imported =
        isLine
        ? importer.importLine(bytes[...], path: "-", line: 1)
        : importer.importRecords(bytes, path: "record.xml").records.first
    }
    guard let imported, let record = imported.record else { return }
    var digest: ContentDigest?
    digesting += Stopwatch.time { digest = ContentDigest(of: imported.payload) }
    var assessment: Assessment?
    assessing += Stopwatch.time { assessment = assessor.assess(record, asOf: day) }
    guard let assessment, let digest else { return }
    writing += Stopwatch.time {
      let line = AssessmentLine(
        assessment, key: record.id ?? "", digest: digest, source: imported.origin,
        diagnostics: imported.diagnostics, in: context)
      keep(line.text.utf8.count)
    }
    count += 1
    guard letters.count < 300 else { return }
    let making = ReferralLetter.Making(
      engine: "benchmark", criteriaDigest: "", recordDigest: "", key: record.id ?? "")
    letters.append(ReferralLetter(assessment, making: making).document)
  }

  /// Microseconds a record.
  func figures(_ name: String) -> [String: Double] {
    let records = Double(max(1, count))
    return [
      name + " import": importing / records, name + " digest": digesting / records,
      name + " assess": assessing / records, name + " line": writing / records,
      name + " records": records,
    ]
  }
}
