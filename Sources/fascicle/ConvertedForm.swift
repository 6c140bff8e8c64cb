import ArgumentParser
import Clinical
import Diagnostics
import Exporting
import Importing
import JSONReading

/// A form that records are converted to.
enum ConvertedForm: String, ExpressibleByArgument, CaseIterable {
  case nativeJSON = "native-json"
  case nativeXML = "native-xml"
  case fhir
  case fhirXML = "fhir-xml"
  case phenopacket

  var isXML: Bool { self == .nativeXML || self == .fhirXML }
  var ending: String { isXML ? "xml" : "json" }

  /// The record in this form, and what of it the form has no place for.
  func bytes(of record: PatientRecord, on date: PartialDate) -> (bytes: [UInt8], notes: [Diagnostic])
  {
    switch self {
    case .nativeJSON: return (RecordWriter().json(record, onOneLine: true), [])
    case .nativeXML: return (RecordWriter().xml(record), [])
    case .fhir: return (FHIRWriter().json(record), [])
    case .fhirXML: return (FHIRWriter().xml(record), [])
    case .phenopacket:
      let writer = PhenopacketWriter(created: date.latest, author: Engine.name)
      let phenopacket = writer.phenopacket(of: record)
      return (Array(phenopacket.text.description.utf8), phenopacket.notes)
    }
  }
}
