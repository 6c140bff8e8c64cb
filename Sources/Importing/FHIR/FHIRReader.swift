import Clinical
import Diagnostics

/// Reads what the resources of one patient say into a draft of the record.
struct FHIRReader {
  let document: FHIRDocument
  let concepts: ConceptReader
  let anatomy = Anatomy.shipped
  let places = Places.shipped
  var draft: RecordDraft
  var diagnostics: [Diagnostic] = []
  var trace = ImportTrace()
  /// Whether the record's own form has been read, which says all that the other resources say.
  var hasForm = false

  init(_ document: FHIRDocument, concepts: ConceptReader, at origin: Origin) {
    self.document = document
    self.concepts = concepts
    draft = RecordDraft(at: origin)
  }

  /// The types of resource that say something of a patient and are read.
  static let clinical: Set<String> = [
    "Condition", "Observation", "MedicationRequest", "MedicationStatement", "AllergyIntolerance",
    "Procedure", "FamilyMemberHistory", "ServiceRequest", "Composition", "QuestionnaireResponse",
  ]

  /// The types that are read where another resource refers to them.
  static let supporting: Set<String> = [
    "Patient", "Practitioner", "PractitionerRole", "Organization", "Medication", "Questionnaire",
    "RelatedPerson", "OperationOutcome",
  ]

  /// The types that carry a document, which is read by itself.
  static let attaching: Set<String> = ["DocumentReference", "Binary"]

  mutating func read(_ type: String, _ resource: FHIRElement) {
    diagnostics.noteVersion(of: resource, type: type)
    if hasForm, resource.isDerived {
      trace.leave(type, .alreadyRead, at: resource.origin)
      return
    }
    noteScript(in: resource["text"]?["div"])
    switch type {
    case "Condition": readCondition(resource)
    case "Observation": readObservation(resource)
    case "MedicationRequest", "MedicationStatement": readMedication(type, resource)
    case "AllergyIntolerance": readAllergy(resource)
    case "Procedure": readProcedure(resource)
    case "FamilyMemberHistory": readFamilyHistory(resource)
    case "ServiceRequest": readReferral(resource)
    case "Composition": readComposition(resource)
    case "QuestionnaireResponse": readResponse(resource)
    default: trace.leave(FHIRNames.shown(type), .unsupported, at: resource.origin)
    }
  }

  /// Whether a status lets a resource be read; if not, what is left is traced.
  mutating func holds(
    _ type: String, _ resource: FHIRElement, notFinal: Set<String> = []
  ) -> Bool {
    let status = resource["status"]?.value ?? ""
    if status == "entered-in-error" {
      trace.leave(type, .enteredInError, at: resource.origin)
      return false
    }
    if notFinal.contains(status) {
      trace.leave(type, .notFinal, at: resource.origin)
      return false
    }
    return true
  }
}

extension FHIRReader {
  /// Who says so, as far as a reference tells; otherwise whoever would for that kind of finding.
  ///
  /// What nobody is named for counts as told by the patient, not as examined.
  func observer(
    _ references: [FHIRElement], within resource: FHIRElement, of code: Code? = nil
  ) -> Observer {
    for reference in references {
      switch document.type(of: reference, within: resource) {
      case "Patient": return .patient
      case "RelatedPerson": return .carer
      case "Practitioner", "PractitionerRole", "Organization", "CareTeam": return .clinician
      case "Device": return .instrument
      default: break
      }
    }
    switch code.flatMap({ concepts.vocabulary.concepts[$0]?.kind }) {
    case .sign, .history: return .clinician
    case .investigation: return .instrument
    default: return .patient
    }
  }

  /// Where on the body, as far as codes say.
  func place(of sites: [FHIRElement]) -> FHIRPlace {
    var place = Places.Place()
    var isWhole = true
    for site in sites {
      let found = site.all("coding").compactMap(\.coding).compactMap { coding -> Places.Place? in
        switch coding.system {
        case .known(.snomed): places[coding.identifier]
        case .own: ownPlace(coding.identifier)
        default: nil
        }
      }
      if found.isEmpty { isWhole = false }
      for one in found {
        if let site = one.site, place.site.map({ $0 != site }) ?? false { isWhole = false }
        if let side = one.side, place.side.map({ $0 != side }) ?? false { isWhole = false }
        place.site = place.site ?? one.site
        place.side = place.side ?? one.side
      }
    }
    return FHIRPlace(place: place, isRead: isWhole)
  }

  private func ownPlace(_ identifier: String) -> Places.Place? {
    if let side = Side(rawValue: identifier) { return Places.Place(side: side) }
    let code = Code(identifier)
    return anatomy.sites[code] == nil ? nil : Places.Place(site: code)
  }

  mutating func noteScript(in narrative: FHIRElement?) {
    guard let narrative, narrative.markup?.hasScript == true else { return }
    diagnostics.append(.activeContent(at: narrative.origin))
  }
}

/// A place, and whether all that was written of it could be read.
struct FHIRPlace {
  let place: Places.Place
  let isRead: Bool
}

extension FHIRElement {
  /// Whether our own export made the resource out of the questionnaire response beside it.
  var isDerived: Bool {
    at("meta")?.all("tag").contains {
      $0["system"]?.value == CodeSystem.ownURI && $0["code"]?.value == "derived"
    } ?? false
  }
}

extension Diagnostic {
  static func activeContent(at origin: Origin) -> Self {
    Diagnostic(
      .warning, id: "active-content",
      "a narrative holds a script or another element that FHIR does not allow there",
      remedy: "see who wrote this; only text is ever read, and nothing of it is run", at: origin)
  }
}
