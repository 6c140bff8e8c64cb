import Clinical

extension FHIRBundle {
  static func patient(_ patient: Patient) -> [FHIRNode?] {
    patient.identifiers.map(identifier) + [
      .item(
        "name",
        [
          .text("family", patient.family),
          patient.given.map { FHIRNode("given", .text($0), isList: true) },
        ]), telecom("phone", patient.telephone), .text("gender", patient.sex?.rawValue),
      .text("birthDate", patient.born?.description),
      .item("address", [.text("text", patient.address)]),
      patient.carer.flatMap { .item("contact", [.element("name", [.text("text", $0)])]) },
    ]
  }

  private static func identifier(_ identifier: Patient.Identifier) -> FHIRNode? {
    let isNHS = identifier.system.lowercased() == "nhs-number"
    return .item(
      "identifier",
      [
        .element("type", [.text("text", identifier.system)]),
        isNHS ? .text("system", "https://fhir.nhs.uk/Id/nhs-number") : nil,
        .text("value", identifier.value),
      ])
  }

  private static func telecom(_ system: String, _ value: String?) -> FHIRNode? {
    value.flatMap { .item("telecom", [.text("system", system), .text("value", $0)]) }
  }

  /// Adds a person in a role at an organisation, and answers the address of the role.
  mutating func addRole(_ practitioner: Practitioner) -> String {
    var person: String?
    if practitioner.name != nil || practitioner.registration != nil {
      person = add(
        "Practitioner",
        [
          .item("identifier", [.text("value", practitioner.registration)]),
          .item("name", [.text("text", practitioner.name)]),
          .item("address", [.text("text", practitioner.address)]),
        ])
    }
    let organisation = practitioner.organisation.map { name in
      add("Organization", [.text("name", name)])
    }
    return add(
      "PractitionerRole",
      [
        .reference("practitioner", to: person), .reference("organization", to: organisation),
        practitioner.role.flatMap { .item("code", [.text("text", $0)]) },
        Self.telecom("phone", practitioner.telephone), Self.telecom("email", practitioner.email),
      ])
  }

  mutating func addReferral(of record: PatientRecord) {
    let referrer = record.referrer.map { addRole($0) }
    let recipient = record.recipient.map { addRole($0) }
    guard let referral = record.referral, referral.kind != .summary else { return }
    let status =
      switch referral.made {
      case .present: "active"
      case .absent: "draft"
      case .notAssessed, .notAssessable: "unknown"
      }
    add(
      "ServiceRequest",
      [
        .text("status", status), .text("intent", "order"),
        .item(
          "category",
          [Self.patientReferral]),
        .text("priority", referral.urgency.flatMap(Self.priority)), subject,
        .text("authoredOn", referral.date?.description),
        .reference("requester", to: referrer),
        .element("performerType", [.text("text", referral.service)]),
        .reference("performer", to: recipient, isList: true),
        .item("reasonCode", [.text("text", referral.question)]),
      ])
  }

  /// Patient referral, SNOMED CT.
  static let patientReferral = FHIRNode.snomed("3457005")

  /// FHIR puts `asap` above `urgent`.
  static func priority(_ urgency: Urgency) -> String? {
    switch urgency {
    case .immediate: "stat"
    case .sameDay: "asap"
    case .urgent: "urgent"
    case .soon, .routine: "routine"
    case .consider, .none: nil
    }
  }
}
