import Diagnostics
import XMLReading

extension RecordImporter {
  /// Reads a document of CDA R2.
  func importCDA(_ root: XMLElement, origin: Origin, payload: ArraySlice<UInt8>) -> Import {
    let record = ImportedRecord(
      nil, diagnostics: [.unsupported(.cda, at: root.origin)], origin: origin, payload: payload)
    return Import(format: .cda, records: [record])
  }
}
