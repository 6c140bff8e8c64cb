/// A format in which records are written, as far as it can be told from the content.
public enum RecordFormat: String, Sendable, Hashable, CaseIterable {
  case nativeXML = "native-xml"
  case nativeJSON = "native-json"
  /// One native JSON record a line.
  case nativeLines = "native-ndjson"
  /// HL7 FHIR, in JSON or XML.
  case fhir
  /// One FHIR resource a line, as bulk exports write them.
  case fhirLines = "fhir-ndjson"
  /// HL7 C-CDA, and any other document of CDA R2.
  case cda
  /// GA4GH phenopacket.
  case phenopacket
  /// CDISC ODM, which is recognised and not read.
  case odm

  /// What a message calls it.
  var name: String {
    switch self {
    case .nativeXML: "native XML record"
    case .nativeJSON: "native JSON record"
    case .nativeLines: "native NDJSON"
    case .fhir: "FHIR"
    case .fhirLines: "FHIR NDJSON"
    case .cda: "C-CDA document"
    case .phenopacket: "phenopacket"
    case .odm: "CDISC ODM document"
    }
  }
}
