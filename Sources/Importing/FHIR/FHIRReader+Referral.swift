import Clinical
import Diagnostics

extension FHIRReader {
  mutating func readReferral(_ request: FHIRElement) {
    guard holds("ServiceRequest", request, notFinal: ["revoked", "unknown"]) else { return }
    let isReferral = !request.all("category").contains { category in
      category.all("coding").contains { Self.otherCategories.contains($0["code"]?.value ?? "") }
    }
    guard isReferral, !draft.has("referral"), request["doNotPerform"]?.value != "true" else {
      trace.leave("ServiceRequest", .unsupported, at: request.origin)
      return
    }
    let reasons =
      request.all("reasonCode").compactMap(\.concept.name)
      + request.all("note").compactMap { $0["text"]?.value }
    let made: String? =
      switch request["status"]?.value {
      case "active", "completed": "present"
      case "draft", "on-hold": "absent"
      default: nil
      }
    let performer = request["performer"]
    let service =
      request["performerType"]?.concept.name ?? performer?["display"]?.value
      ?? request["code"]?.concept.name ?? request.at("code", "concept")?.concept.name
    draft.add(
      "referral", at: request.origin,
      [
        "made": made, "urgency": request["priority"]?.value.flatMap { Self.urgencies[$0] },
        "date": request["authoredOn"]?.date, "service": service,
        "question": reasons.isEmpty ? nil : reasons.joined(separator: "; "),
      ])
    trace.read("ServiceRequest", as: "referral", at: request.origin)
    if let requester = request["requester"] {
      addPractitioner("referrer", requester, within: request)
    }
    if let performer { addPractitioner("recipient", performer, within: request) }
  }

  /// The priorities of FHIR, which puts `asap` above `urgent`.
  private static let urgencies = [
    "routine": Urgency.routine.rawValue, "urgent": Urgency.urgent.rawValue,
    "asap": Urgency.sameDay.rawValue, "stat": Urgency.immediate.rawValue,
  ]

  /// Laboratory, imaging, surgical procedure, counselling, education (SNOMED CT): no referrals.
  private static let otherCategories: Set<String> = [
    "108252007", "363679005", "387713003", "409063005", "409073007",
  ]

  /// Adds who refers or receives, following roles to the person and the organisation.
  mutating func addPractitioner(
    _ element: String, _ reference: FHIRElement, within holder: FHIRElement
  ) {
    guard let resource = document.resolve(reference, within: holder) else {
      if reference["reference"] != nil { noteDangling(reference) }
      guard let name = reference["display"]?.value else { return }
      draft.add(element, at: reference.origin, ["name": name])
      return
    }
    var person: FHIRElement? = resource
    var organisation: FHIRElement?
    var role = resource.at("qualification", "code")?.concept.name
    switch resource.resourceType {
    case "PractitionerRole":
      person = document.resolve(resource["practitioner"], within: resource)
      organisation = document.resolve(resource["organization"], within: resource)
      role = resource["code"]?.concept.name ?? resource["specialty"]?.concept.name
    case "Organization":
      person = nil
      organisation = resource
    case "Practitioner": break
    default: return
    }
    let contact = [person, resource, organisation].compactMap { $0 }
    draft.add(
      element, at: resource.origin,
      [
        "name": person?["name"]?.personName ?? resource.at("practitioner", "display")?.value,
        "role": role ?? person?.at("qualification", "code")?.concept.name,
        "registration": person?.at("identifier", "value")?.value,
        "organisation": organisation?["name"]?.value
          ?? resource.at("organization", "display")?.value,
        "address": contact.lazy.compactMap { $0["address"]?.addressLine }.first,
        "telephone": contact.lazy.compactMap { $0.telecom("phone") }.first,
        "email": contact.lazy.compactMap { $0.telecom("email") }.first,
      ])
    trace.read(resource.resourceType ?? "", as: element, at: resource.origin)
  }

  mutating func noteDangling(_ reference: FHIRElement) {
    diagnostics.append(.danglingReference(at: reference.origin))
  }
}

extension Diagnostic {
  static func danglingReference(at origin: Origin) -> Self {
    Diagnostic(
      .warning, id: "dangling-reference", "this reference leads to nothing in the document",
      remedy: "export the resource it names with the others", at: origin)
  }
}
