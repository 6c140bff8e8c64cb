import Clinical
import Diagnostics

extension FHIRReader {
  mutating func readMedication(_ type: String, _ resource: FHIRElement) {
    let unreal: Set = ["draft", "cancelled", "unknown", "intended"]
    guard holds(type, resource, notFinal: unreal) else { return }
    if resource["doNotPerform"]?.value == "true" {
      trace.leave(type, .negated, at: resource.origin)
      return
    }
    if let intent = resource["intent"]?.value, ["proposal", "plan", "option"].contains(intent) {
      trace.leave(type, .notFinal, at: resource.origin)
      return
    }
    guard let name = medicine(of: resource) else {
      trace.leave(type, .noAnswer, at: resource.origin)
      return
    }
    let status = resource["status"]?.value
    let isStopped = ["stopped", "completed"].contains(status)
    let dosage = resource["dosageInstruction"] ?? resource["dosage"]
    draft.add(
      "medication", at: resource.origin,
      [
        "name": name, "dose": dosage?["text"]?.value,
        "state": status == "not-taken" || isNotTaken(resource) ? "absent" : "present",
        "stopped": isStopped ? "present" : nil,
        "started": resource.date("effective") ?? resource["authoredOn"]?.date,
      ])
    trace.read(type, as: "medication", at: resource.origin)
  }

  /// Whether STU3 or DSTU2 says that the medicine is not taken.
  private func isNotTaken(_ resource: FHIRElement) -> Bool {
    resource["taken"]?.value == "n" || resource["wasNotTaken"]?.value == "true"
  }

  /// The name of the medicine, here or in the resource that is referred to.
  private func medicine(of resource: FHIRElement) -> String? {
    // R5 has a concept or a reference in one element.
    let concept = resource["medicationCodeableConcept"] ?? resource.at("medication", "concept")
    if let name = concept?.concept.name { return name }
    let reference = resource["medicationReference"] ?? resource.at("medication", "reference")
    let medicine = document.resolve(reference, within: resource)
    return medicine?["code"]?.concept.name ?? reference?["display"]?.value
  }

  mutating func readAllergy(_ allergy: FHIRElement) {
    switch allergy["verificationStatus"]?.firstCode {
    case "entered-in-error":
      trace.leave("AllergyIntolerance", .enteredInError, at: allergy.origin)
      return
    case "refuted":
      trace.leave("AllergyIntolerance", .negated, at: allergy.origin)
      return
    default: break
    }
    if ["inactive", "resolved"].contains(allergy["clinicalStatus"]?.firstCode) {
      trace.leave("AllergyIntolerance", .notFinal, at: allergy.origin)
      return
    }
    let concept = allergy["code"]?.concept ?? allergy["substance"]?.concept
    if concept?.codings.contains(where: { $0.identifier == Self.noKnownAllergy }) ?? false {
      if !draft.has("allergy") { draft.set("allergyState", to: "absent", at: allergy.origin) }
      trace.read("AllergyIntolerance", as: "no known allergy", at: allergy.origin)
      return
    }
    guard let substance = concept?.name else {
      trace.leave("AllergyIntolerance", .noAnswer, at: allergy.origin)
      return
    }
    let reactions = allergy.all("reaction").flatMap { $0.all("manifestation") }
      .compactMap { ($0["concept"] ?? $0).concept.name }
    draft.set("allergyState", to: "present", at: allergy.origin)
    draft.add(
      "allergy", at: allergy.origin,
      [
        "substance": substance,
        "reaction": reactions.isEmpty ? nil : reactions.joined(separator: ", "),
      ])
    trace.read("AllergyIntolerance", as: "allergy", at: allergy.origin)
  }

  /// "No known allergy" of SNOMED CT; no known *drug* allergy says less and is kept as text.
  static let noKnownAllergy = "716186003"
}
