import Clinical

extension ReferralNote {
  /// Adds the allergies, or that none is known; where nobody asked, nothing.
  mutating func addAllergies(to draft: inout CDASectionDraft) {
    for allergy in record.allergies {
      let name = name("allergy")
      let reaction = allergy.reaction.map { (words: $0, name: self.name("reaction")) }
      draft.addRow(name, [allergy.substance])
      if let reaction { draft.addRow(reaction.name, [reaction.words]) }
      draft.add(
        allergyConcern(
          low: "UNK", isNone: false, substance: .words("code", allergy.substance, at: name),
          manifestation: reaction.map { manifestation($0.words, at: $0.name) }))
    }
    guard record.allergies.isEmpty, record.allergyPresence == .absent else { return }
    draft.addRow(name("allergy"), ["No known allergies (asked)"])
    draft.add(allergyConcern(low: "NI", isNone: true, substance: .null("code", "NA")))
  }

  private mutating func allergyConcern(
    low: String, isNone: Bool, substance: CDAElement, manifestation: CDAElement? = nil
  ) -> CDAElement {
    let material = CDAElement("playingEntity", ["classCode": "MMAT"], [substance])
    let observation = CDAElement(
      "observation",
      ["classCode": "OBS", "moodCode": "EVN", "negationInd": isNone ? "true" : nil],
      CDATemplate.allergyObservation.elements + [
        identifier(), .assertion, .status("completed"), .span(from: nil, else: low),
        // Allergy to substance, SNOMED CT: what kind of reaction it was is not recorded.
        .code("value", "419199007", in: CDASystem.snomed, type: "CD"),
        CDAElement(
          "participant", ["typeCode": "CSM"],
          [CDAElement("participantRole", ["classCode": "MANU"], [material])]), manifestation,
      ])
    return CDAElement(
      "act", ["classCode": "ACT", "moodCode": "EVN"],
      CDATemplate.allergyConcern.elements + [
        identifier(), .concern, .status("active"), .span(from: nil),
        CDAElement("entryRelationship", ["typeCode": "SUBJ"], [observation]),
      ])
  }

  private mutating func manifestation(_ words: String, at name: String) -> CDAElement {
    CDAElement(
      "entryRelationship", ["typeCode": "MFST", "inversionInd": "true"],
      [
        CDAElement(
          "observation", ["classCode": "OBS", "moodCode": "EVN"],
          CDATemplate.reaction.elements + [
            identifier(), .assertion, .status("completed"), .span(from: nil),
            .words("value", words, at: name, type: "CD"),
          ])
      ])
  }

  /// Adds the medicines that are taken, were stopped, or were asked about and are not taken.
  mutating func addMedications(to draft: inout CDASectionDraft) {
    for medication in record.medications {
      let name = name("medicine")
      let isStopped = medication.stopped == .present
      draft.addRow(
        name,
        [medication.name, medication.dose, isStopped ? "stopped" : medication.presence.words])
      guard medication.presence == .present || medication.presence == .absent else { continue }
      draft.add(
        administration(
          of: .words("code", medication.name, at: name), isNegated: medication.presence == .absent,
          hasEnded: isStopped, from: medication.started))
    }
    guard record.medications.isEmpty, record.medicationsComplete == .present else { return }
    draft.addRow(name("medicine"), ["No medicines (asked)"])
    // Drug or medicament, SNOMED CT: taking none of these is taking none.
    draft.add(
      administration(
        of: .code("410942007", in: CDASystem.snomed), isNegated: true, hasEnded: false, from: nil))
  }

  private mutating func administration(
    of material: CDAElement, isNegated: Bool, hasEnded: Bool, from start: PartialDate?
  ) -> CDAElement {
    let product = CDAElement(
      "manufacturedProduct", ["classCode": "MANU"],
      CDATemplate.medicationInformation.elements + [
        CDAElement("manufacturedMaterial", [:], [material])
      ])
    return CDAElement(
      "substanceAdministration",
      ["classCode": "SBADM", "moodCode": "EVN", "negationInd": isNegated ? "true" : nil],
      CDATemplate.medicationActivity.elements + [
        identifier(), .status(hasEnded ? "completed" : "active"),
        .span(from: start, hasEnded: hasEnded, type: "IVL_TS"),
        // A dose is recorded in words, which stand in the text (CONF:1098-7516).
        .null("doseQuantity", "NI"), CDAElement("consumable", [:], [product]),
      ])
  }
}
