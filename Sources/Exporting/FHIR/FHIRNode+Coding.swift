import Clinical
import Importing

extension FHIRNode {
  static func coding(
    _ name: String = "coding", system: String, code: String, display: String? = nil
  ) -> FHIRNode? {
    FHIRNode(
      name,
      .elements(
        [.text("system", system), .text("code", code), .text("display", display)]
          .compactMap { $0 }), isList: name == "coding")
  }

  /// A coding of the project's own.
  static func own(_ code: String, named name: String = "coding", display: String? = nil)
    -> FHIRNode?
  { coding(name, system: CodeSystem.ownURI, code: code, display: display) }

  static func concept(_ name: String, _ codings: [FHIRNode?], text: String? = nil) -> FHIRNode? {
    element(name, codings + [.text("text", text)])
  }

  /// A code of ours with every public code that says the same, and our label.
  static func concept(_ name: String, of code: Code) -> FHIRNode? {
    var codings = [own(code.rawValue)]
    for (system, identifier) in code.publicIdentifiers {
      guard let uri = system.uri else { continue }
      codings.append(coding(system: uri, code: identifier))
    }
    return concept(name, codings, text: Vocabulary.shipped.label(of: code))
  }
}

extension FHIRNode {
  /// A coding of SNOMED CT.
  static func snomed(_ code: String) -> FHIRNode? {
    coding(system: "http://snomed.info/sct", code: code)
  }
}

extension Terminology.System {
  /// The URI by which FHIR knows the terminology (terminology.hl7.org); `nil` where none was read.
  var uri: String? {
    switch self {
    case .hpo: "http://human-phenotype-ontology.org"
    case .snomed: "http://snomed.info/sct"
    case .icd10: "http://hl7.org/fhir/sid/icd-10"
    case .icd10cm: "http://hl7.org/fhir/sid/icd-10-cm"
    case .loinc: "http://loinc.org"
    case .omim: nil
    }
  }
}
