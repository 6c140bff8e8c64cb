import Diagnostics
import JSONReading

extension RecordImporter {
  /// Reads a phenopacket.
  func importPhenopacket(
    _ root: JSONValue, origin: Origin, payload: ArraySlice<UInt8>
  ) -> Import {
    let record = ImportedRecord(
      nil, diagnostics: [.unsupported(.phenopacket, at: root.origin)], origin: origin,
      payload: payload)
    return Import(format: .phenopacket, records: [record])
  }
}
