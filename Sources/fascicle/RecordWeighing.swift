import Assessments
import Clinical
import CriteriaFiles
import Diagnostics
import Importing

/// What it takes to read records and weigh them, for any number of threads.
struct RecordWeighing: Sendable {
  /// A record that was weighed, or the reasons why it could not be read.
  struct Item: Sendable {
    let imported: ImportedRecord
    let key: String
    let digest: ContentDigest
    let assessment: Assessment?
  }

  let date: PartialDate
  let mapping: CodeMapping?
  let assessor: Assessor

  /// What one thread reads and weighs with: parsers and tables that are kept between records.
  func worker() throws(Rejection) -> Worker {
    Worker(
      importer: try RecordImporter(asOf: date.latest, mapping: mapping), assessor: assessor,
      date: date)
  }

  struct Worker {
    fileprivate let importer: RecordImporter
    fileprivate let assessor: Assessor
    fileprivate let date: PartialDate

    /// Every record of a piece.
    func weigh(_ piece: RecordPiece) -> [Item] {
      importer.importRecords(of: piece).records.map { imported in
        let digest = ContentDigest(of: imported.payload)
        return Item(
          imported: imported,
          key: imported.record?.id ?? String(digest.description.prefix(16)), digest: digest,
          assessment: imported.record.map {
            assessor.assess($0, asOf: date, isDamaged: imported.isDamaged)
          })
      }
    }
  }
}
