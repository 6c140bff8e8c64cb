import Diagnostics

/// A version of FHIR before R4, told by what only it has.
///
/// HL7 FHIR R4, "Version differences" of each resource; STU3 and DSTU2 likewise.
enum EarlierFHIR: String {
  case dstu2 = "DSTU2"
  case stu3 = "STU3"

  /// The types that R4 no longer has.
  static let types: [String: EarlierFHIR] = [
    "MedicationOrder": .dstu2, "DiagnosticOrder": .dstu2, "Conformance": .dstu2,
    "ImagingObjectSelection": .dstu2, "Order": .dstu2, "OrderResponse": .dstu2,
    "ProcedureRequest": .stu3, "ReferralRequest": .stu3, "BodySite": .stu3,
    "ImagingManifest": .stu3, "DataElement": .stu3, "Sequence": .stu3,
  ]

  private static let elements: [String: [(element: String, version: EarlierFHIR)]] = [
    "Condition": [
      ("dateRecorded", .dstu2), ("patient", .dstu2), ("assertedDate", .stu3), ("context", .stu3),
    ],
    "AllergyIntolerance": [("substance", .dstu2), ("assertedDate", .stu3)],
    "MedicationStatement": [("wasNotTaken", .dstu2), ("taken", .stu3)],
    "MedicationRequest": [("definition", .stu3), ("context", .stu3)],
    "Observation": [
      ("comments", .dstu2), ("reliability", .dstu2), ("comment", .stu3), ("related", .stu3),
      ("context", .stu3),
    ],
    "Procedure": [("notPerformed", .dstu2), ("notDone", .stu3), ("context", .stu3)],
    "Patient": [("animal", .stu3)],
  ]

  /// Tells the version from a resource; `nil` when it may well be R4 or later.
  init?(of resource: FHIRElement, type: String) {
    if let version = Self.types[type] {
      self = version
    } else if let found = Self.elements[type]?.first(where: { resource[$0.element] != nil }) {
      self = found.version
    } else if ["Condition", "AllergyIntolerance"].contains(type),
      resource["clinicalStatus"]?.value != nil
    {
      self = .stu3
    } else {
      return nil
    }
  }

  func diagnostic(at origin: Origin) -> Diagnostic {
    Diagnostic(
      .warning, id: "fhir-version",
      "this resource is of FHIR \(rawValue), or written like it; it is read where R4 says the same",
      remedy: "export it as R4, or convert it to R4", at: origin)
  }
}

extension [Diagnostic] {
  /// Says once that something is of an earlier version.
  mutating func noteVersion(of resource: FHIRElement, type: String) {
    guard let version = EarlierFHIR(of: resource, type: type),
      !contains(where: { $0.id == "fhir-version" })
    else { return }
    append(version.diagnostic(at: resource.origin))
  }
}
