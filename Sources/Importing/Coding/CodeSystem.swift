package import Clinical

/// The terminology that a coded value names, by whichever of its names the format uses.
package enum CodeSystem: Sendable, Hashable {
  case known(Terminology.System)
  /// The project's own codes.
  case own
  /// A terminology that the vocabulary does not draw on, or none that is named.
  case other(String?)

  /// The URI of the project's own codes.
  package static let ownURI = "urn:fascicle:code"
  /// The same as an OID, which is all that CDA takes: one made of a UUID (ITU-T X.667).
  package static let ownOID = "2.25.9948812502063745792042018801338472880"

  /// Reads a URI, an OID with or without `urn:oid:`, or a prefix as in `HP:0002380`.
  package init(_ name: String?) {
    guard let name else {
      self = .other(nil)
      return
    }
    let plain = name.hasPrefix("urn:oid:") ? String(name.dropFirst(8)) : name
    if plain == Self.ownURI || plain == Self.ownOID {
      self = .own
    } else if let system = Self.names[plain] ?? Self.names[plain.lowercased()] {
      self = .known(system)
    } else if plain.hasPrefix("http://snomed.info/sct/") {
      // An edition of SNOMED CT named in the place of the system.
      self = .known(.snomed)
    } else {
      self = .other(name)
    }
  }

  /// As HL7 registers them (terminology.hl7.org), and the prefixes that phenopackets use.
  private static let names: [String: Terminology.System] = [
    "http://human-phenotype-ontology.org": .hpo, "2.16.840.1.113883.6.339": .hpo,
    "http://purl.obolibrary.org/obo/hp.owl": .hpo, "http://purl.obolibrary.org/obo/hp.fhir": .hpo,
    "hp": .hpo, "hpo": .hpo,
    "http://snomed.info/sct": .snomed, "2.16.840.1.113883.6.96": .snomed, "sct": .snomed,
    "snomedct": .snomed, "snomed": .snomed,
    "http://loinc.org": .loinc, "https://loinc.org": .loinc, "2.16.840.1.113883.6.1": .loinc,
    "loinc": .loinc,
    "http://hl7.org/fhir/sid/icd-10": .icd10, "2.16.840.1.113883.6.3": .icd10, "icd10": .icd10,
    "http://hl7.org/fhir/sid/icd-10-cm": .icd10cm, "2.16.840.1.113883.6.90": .icd10cm,
    "icd10cm": .icd10cm,
    "omim": .omim,
  ]
}
