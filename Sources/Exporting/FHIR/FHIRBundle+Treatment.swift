import Clinical

extension FHIRBundle {
  /// Adds a medicine that is taken, as far as the record says.
  ///
  /// Those stopped or not taken stand in the response alone: the XML Schema of R4 lacks the statuses
  /// `stopped` and `not-taken` that R4 itself has, and any other would say something else.
  mutating func addMedication(_ medication: Medication) {
    guard medication.presence == .present, medication.stopped != .present else { return }
    add(
      "MedicationStatement",
      [
        .text("status", "active"),
        .concept(
          "medicationCodeableConcept", [medication.drugClass.flatMap { .own($0.rawValue) }],
          text: medication.name), subject,
        .element("effectivePeriod", [.text("start", medication.started?.description)]),
        .item("dosage", [.text("text", medication.dose)]),
      ])
  }

  mutating func addAllergies(of record: PatientRecord) {
    let patient = FHIRNode.reference("patient", to: patientURL)
    let active = FHIRNode.concept(
      "clinicalStatus",
      [
        .coding(
          system: "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical",
          code: "active")
      ])
    for allergy in record.allergies {
      let reaction = allergy.reaction.flatMap {
        FHIRNode.item("reaction", [.item("manifestation", [.text("text", $0)])])
      }
      add(
        "AllergyIntolerance",
        [active, .element("code", [.text("text", allergy.substance)]), patient, reaction])
    }
    guard record.allergyPresence == .absent, record.allergies.isEmpty else { return }
    // No known allergy, SNOMED CT.
    let none = FHIRNode.snomed("716186003")
    add("AllergyIntolerance", [active, .concept("code", [none]), patient])
  }

  mutating func addHistory(_ item: HistoryItem) {
    guard item.presence == .present || item.presence == .absent else { return }
    let isAbsent = item.presence == .absent
    let code = FHIRNode.element("code", [.text("text", item.text)])
    switch item.topic {
    case .family where !isAbsent:
      add(
        "FamilyMemberHistory",
        [
          .text("status", "completed"), .reference("patient", to: patientURL),
          .element("relationship", [.text("text", item.relation ?? "family member")]),
          .item("condition", [code]),
        ])
    case .surgical:
      add(
        "Procedure",
        [
          .text("status", isAbsent ? "not-done" : "completed"), code, subject,
          .text("performedDateTime", item.onset?.description),
        ])
    case .past:
      add(
        "Condition",
        [
          item.ended == nil ? nil : status("clinical", "resolved"),
          status("ver-status", isAbsent ? "refuted" : "confirmed"), code, subject,
          .text("onsetDateTime", item.onset?.description),
          .text("abatementDateTime", item.ended?.description),
        ])
    case .family, .social, .occupational, .driving: break
    }
  }

  private func status(_ kind: String, _ code: String) -> FHIRNode? {
    .concept(
      kind == "clinical" ? "clinicalStatus" : "verificationStatus",
      [
        .coding(
          system: "http://terminology.hl7.org/CodeSystem/condition-" + kind, code: code)
      ])
  }
}
