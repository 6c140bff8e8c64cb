import Clinical
import Importing

extension FHIRBundle {
  func observation(of finding: Finding) -> [FHIRNode?] {
    let isSilent = finding.presence == .notAssessed || finding.presence == .notAssessable
    let details: [(String, FHIRNode?)] = [
      ("source", value(finding.observer.rawValue)),
      ("onset", .text("valueDateTime", finding.onset?.description)),
      ("tempo", value(finding.tempo?.rawValue)), ("course", value(finding.course?.rawValue)),
      ("distribution", value(finding.distribution?.rawValue)),
      ("elicitation", value(finding.elicitation?.rawValue)),
      ("severity", value(finding.severity?.rawValue)),
      ("reason", isSilent ? nil : .text("valueString", finding.reason)),
    ]
    return [
      .text("status", "final"), .concept("code", of: finding.code), subject,
      .text("effectiveDateTime", finding.date?.description), state(finding.presence),
      silence(finding.presence, reason: finding.reason),
      .item("note", [.text("text", finding.note)]), place(finding.site, finding.side),
      source(of: finding.provenance),
    ]
      + details.map { name, value in
        value.flatMap { value in
          .item(
            "component",
            [
              .concept(
                "code", [.coding(system: RecordForm.namespace, code: "finding." + name)]), value,
            ])
        }
      }
  }

  func observation(of measurement: Measurement) -> [FHIRNode?] {
    let unit = measurement.unit
    let isUCUM = Vocabulary.shipped.measures[measurement.code]?.unit == unit
    let quantity = { (name: String, number: Double?, comparator: String?) -> FHIRNode? in
      guard let number else { return nil }
      return .element(
        name,
        [
          .number("value", number), .text("comparator", comparator), .text("unit", unit),
          isUCUM ? .text("system", "http://unitsofmeasure.org") : nil,
          isUCUM ? .text("code", unit) : nil,
        ])
    }
    return [
      .text("status", "final"), .concept("code", of: measurement.code), subject,
      .text("effectiveDateTime", measurement.date?.description),
      quantity("valueQuantity", measurement.value, measurement.comparator?.rawValue),
      measurement.value == nil
        ? silence(measurement.presence, reason: measurement.reason) : nil,
      place(measurement.site, nil),
      .item(
        "referenceRange",
        [quantity("low", measurement.low, nil), quantity("high", measurement.high, nil)]),
      source(of: measurement.provenance),
    ]
  }

  func observation(of pregnancy: Pregnancy) -> [FHIRNode?]? {
    let answer: FHIRNode? =
      switch pregnancy.status {
      case .pregnant: .snomed("77386006")
      case .notPregnant: .snomed("60001007")
      case .postpartum, .notApplicable, .notAssessed: nil
      }
    guard let answer else { return nil }
    return [
      .text("status", "final"), .concept("code", of: "pregnant"), subject,
      .text("effectiveDateTime", pregnancy.date?.description),
      .concept("valueCodeableConcept", [answer]), source(of: pregnancy.provenance),
    ]
  }

  /// A sign by the grade or the scale that it was examined with; a person reads it, and the response
  /// beside it has it item by item.
  func observation(of sign: GradedSign) -> [FHIRNode?] {
    let item = FHIRNode.coding(
      system: RecordForm.namespace, code: "examination." + sign.kind.rawValue)
    return [
      .text("status", "final"), .concept("code", [item], text: sign.kind.words), subject,
      .text("effectiveDateTime", sign.date?.description), .text("valueString", sign.value),
      sign.value == nil ? silence(sign.presence, reason: sign.reason) : nil,
      place(sign.site, sign.side, words: sign.tendon), source(of: sign.provenance),
    ]
  }
}

extension FHIRBundle {
  private func value(_ code: String?) -> FHIRNode? {
    code.flatMap { .concept("valueCodeableConcept", [.own($0)]) }
  }

  /// Present or absent, in SNOMED CT and in our own words.
  private func state(_ presence: Presence) -> FHIRNode? {
    let qualifier: String? =
      switch presence {
      case .present: "52101004"
      case .absent: "2667000"
      case .notAssessed, .notAssessable: nil
      }
    guard let qualifier else { return nil }
    return .concept(
      "valueCodeableConcept",
      [
        .snomed(qualifier), .own(presence.rawValue),
      ])
  }

  private func silence(_ presence: Presence, reason: String?) -> FHIRNode? {
    let code: String? =
      switch presence {
      case .notAssessed: "unknown"
      case .notAssessable: "not-applicable"
      case .present, .absent: nil
      }
    guard let code else { return nil }
    return .concept(
      "dataAbsentReason",
      [
        .coding(
          system: "http://terminology.hl7.org/CodeSystem/data-absent-reason", code: code),
        .own(presence.rawValue),
      ], text: reason)
  }

  private func place(_ site: Code?, _ side: Side?, words: String? = nil) -> FHIRNode? {
    let structure = site.flatMap { Places.shipped.identifier(of: Places.Place(site: $0)) }
    return .concept(
      "bodySite",
      [
        site.flatMap { .own($0.rawValue, display: Anatomy.shipped.sites[$0]?.label) },
        structure.flatMap { .snomed($0) },
        side.flatMap { .own($0.rawValue) },
      ], text: words)
  }
}
