/// A format in which records are written, as far as it can be told from the content.
public enum RecordFormat: String, Sendable, Hashable, CaseIterable {
  case nativeXML = "native-xml"
  case nativeJSON = "native-json"
  /// One native JSON record a line.
  case nativeLines = "native-ndjson"
  case fhir, cda, phenopacket, odm

  /// What a message calls it.
  var name: String {
    switch self {
    case .nativeXML: "native XML record"
    case .nativeJSON: "native JSON record"
    case .nativeLines: "native NDJSON"
    case .fhir: "FHIR"
    case .cda: "C-CDA document"
    case .phenopacket: "phenopacket"
    case .odm: "CDISC ODM document"
    }
  }
}
