import Clinical
import Diagnostics
import Importing

/// All that came of a source.
struct Outcome {
  var pieces: [RecordPiece] = []
  var records: [ImportedRecord] = []
  var notes: [String] = []
  var thrown: [String] = []

  init(_ source: RecordSource, importer: RecordImporter) {
    while true {
      do throws(Rejection) {
        guard let piece = try source.next() else { break }
        pieces.append(piece)
        records += importer.importRecords(of: piece).records
      } catch {
        thrown += error.reasons.map(\.id)
      }
    }
    notes = source.takeNotes().map(\.id)
  }

  var ids: [String?] { records.map { $0.record?.id } }
  var lines: [Int?] { records.map(\.origin.line) }
  /// Why what could not be read could not.
  var reasons: [String] {
    records.filter { $0.record == nil }.flatMap { $0.diagnostics.map(\.id) }
  }
}
