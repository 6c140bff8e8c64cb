import Diagnostics
import JSONReading

extension RecordImporter {
  /// Reads a phenopacket.
  func importPhenopacket(
    _ root: JSONValue, origin: Origin, payload: ArraySlice<UInt8>
  ) -> Import {
    var reader = PhenopacketReader(root, concepts: concepts)
    var record = reader.read()
    let dates = record?.checkDates(asOf: asOf) ?? []
    let imported = ImportedRecord(
      record, diagnostics: reader.diagnostics + dates, origin: origin, payload: payload,
      trace: reader.trace)
    return Import(format: .phenopacket, records: [imported])
  }
}
