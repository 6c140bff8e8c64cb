import Clinical
import Exporting
import Importing

/// A form that records are read from.
enum Form: String, CaseIterable {
  case nativeXML = "native-xml"
  case nativeJSON = "native-json"
  case fhirJSON = "fhir-json"
  case fhirXML = "fhir-xml"
  case clinicalDocument = "c-cda"
  case phenopacket

  var ending: String {
    switch self {
    case .nativeXML, .fhirXML, .clinicalDocument: "xml"
    case .nativeJSON, .fhirJSON, .phenopacket: "json"
    }
  }

  /// The record in this form; there is no way into a C-CDA document.
  func bytes(of record: PatientRecord, on day: CalendarDay) -> [UInt8] {
    switch self {
    case .nativeXML: RecordWriter().xml(record)
    case .nativeJSON: RecordWriter().json(record, onOneLine: true)
    case .fhirJSON: FHIRWriter().json(record)
    case .fhirXML: FHIRWriter().xml(record)
    case .clinicalDocument: []
    case .phenopacket:
      Array(
        PhenopacketWriter(created: day, author: "benchmark").phenopacket(of: record).text
          .description.utf8)
    }
  }
}
