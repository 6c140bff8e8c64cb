extension RecordFormat {
  /// What an envelope can say of the form of its record.
  enum Label: String, Sendable, CaseIterable {
    case xml, json, native, fhir, phenopacket, cda

    /// Whether a record found to be in `format`, and written in XML or not, can be called so.
    func fits(_ format: RecordFormat, isXML: Bool) -> Bool {
      switch self {
      case .xml: isXML
      case .json: !isXML
      case .native: [.nativeXML, .nativeJSON, .nativeLines].contains(format)
      case .fhir: [.fhir, .fhirLines].contains(format)
      case .phenopacket: format == .phenopacket
      case .cda: format == .cda
      }
    }
  }
}
