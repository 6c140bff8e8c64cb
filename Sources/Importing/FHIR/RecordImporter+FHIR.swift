import Diagnostics
import JSONReading
import XMLReading

extension RecordImporter {
  func importFHIR(_ root: JSONValue, origin: Origin, payload: ArraySlice<UInt8>) -> Import {
    Import(
      format: .fhir,
      records: [
        ImportedRecord(
          nil, diagnostics: [.unsupported(.fhir, at: root.origin)], origin: origin,
          payload: payload)
      ])
  }

  func importFHIR(_ root: XMLElement, origin: Origin, payload: ArraySlice<UInt8>) -> Import {
    Import(
      format: .fhir,
      records: [
        ImportedRecord(
          nil, diagnostics: [.unsupported(.fhir, at: root.origin)], origin: origin,
          payload: payload)
      ])
  }
}
