import Diagnostics
import XMLReading

extension RecordImporter {
  /// Reads a document of CDA R2.
  func importCDA(_ root: XMLElement, origin: Origin, payload: ArraySlice<UInt8>) -> Import {
    var reader = CDAReader(root, concepts: concepts)
    var record = reader.read()
    let dates = record?.checkDates(asOf: asOf) ?? []
    let imported = ImportedRecord(
      record, diagnostics: reader.diagnostics + dates, origin: origin, payload: payload,
      trace: reader.trace)
    return Import(format: .cda, records: [imported])
  }
}
