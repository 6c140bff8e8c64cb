import Clinical
import Documents

/// The header, by the US Realm Header template and what a Referral Note adds.
extension ReferralNote {
  mutating func header() -> [CDAElement?] {
    var parts: [CDAElement?] = [
      CDAElement("realmCode", ["code": "US"]),
      CDAElement("typeId", ["root": "2.16.840.1.113883.1.3", "extension": "POCD_HD000040"]),
    ]
    parts += CDATemplate.realmHeader.elements
    parts += CDATemplate.referralNote.elements
    parts += [
      identifier(), .loinc("57133-1"), CDAElement("title", text: contents.title),
      .day("effectiveTime", contents.day),
      // SHALL be there (CONF:1198-5259); nothing recorded asks for more than the normal.
      .code("confidentialityCode", "N", in: "2.16.840.1.113883.5.25"),
      CDAElement("languageCode", ["code": contents.document.metadata.language]), recordTarget,
    ]
    parts += authors()
    parts += [custodian, informationRecipient, authenticator(), callback()]
    return parts
  }

  private var recordTarget: CDAElement {
    let patient = record.patient
    let identifiers = patient.identifiers.map { identifier in
      CDAElement(
        "id",
        [
          "root": CDARegister.root(of: identifier.system), "extension": identifier.value,
          "assigningAuthorityName": identifier.system,
        ])
    }
    let person = CDAElement(
      "patient", [:],
      [
        CDAElement(
          "name", ["use": "L"],
          [.known("given", patient.given), .known("family", patient.family)]),
        sex, .time("birthTime", patient.born),
        // SHALL be there (CONF:1198-5322, 5323); no record of ours has them.
        .null("raceCode", "UNK"), .null("ethnicGroupCode", "UNK"),
      ])
    return CDAElement(
      "recordTarget", [:],
      [
        CDAElement(
          "patientRole", [:],
          (identifiers.isEmpty ? [.null("id", "UNK")] : identifiers) + [
            .address(patient.address), .telephone(patient.telephone), person,
          ])
      ])
  }

  private var sex: CDAElement {
    let code: String? =
      switch record.patient.sex {
      case .female: "F"
      case .male: "M"
      case .other: "UN"
      case .unknown, nil: nil
      }
    return code.map { .code("administrativeGenderCode", $0, in: "2.16.840.1.113883.5.1") }
      ?? .null("administrativeGenderCode", "UNK")
  }

  /// The referrer, where one is named, and always the program.
  private mutating func authors() -> [CDAElement?] {
    let referrer = record.referrer.flatMap { person -> CDAElement? in
      guard let name = person.name else { return nil }
      return author(
        [
          CDARegister.identifier(of: person), .address(person.address),
          .telephone(person.telephone),
        ]
          + [
            CDAElement("assignedPerson", [:], [CDAElement("name", text: name)]),
            organisation("representedOrganization", person.organisation),
          ])
    }
    let device = author([
      identifier(), .null("addr", "NA"), .null("telecom", "NA"),
      CDAElement(
        "assignedAuthoringDevice", [:],
        [
          CDAElement("manufacturerModelName", text: contents.engine),
          CDAElement("softwareName", text: contents.engine),
        ]),
    ])
    return [referrer, device]
  }

  private func author(_ parts: [CDAElement?]) -> CDAElement {
    CDAElement(
      "author", [:], [.day("time", contents.day), CDAElement("assignedAuthor", [:], parts)])
  }

  private func organisation(_ element: String, _ name: String?) -> CDAElement? {
    name.map { CDAElement(element, [:], [CDAElement("name", text: $0)]) }
  }

  private var custodian: CDAElement {
    let organisation = CDAElement(
      "representedCustodianOrganization", [:],
      [
        .null("id", "UNK"), .known("name", record.referrer?.organisation),
        .telephone(record.referrer?.telephone), .address(record.referrer?.address),
      ])
    return CDAElement("custodian", [:], [CDAElement("assignedCustodian", [:], [organisation])])
  }

  /// SHALL be there, with the name of a person (CONF:1198-31589, 31594).
  private var informationRecipient: CDAElement {
    let recipient = record.recipient
    let intended = CDAElement(
      "intendedRecipient", [:],
      [
        recipient?.address.map { .address($0) }, recipient?.telephone.map { .telephone($0) },
        CDAElement("informationRecipient", [:], [.known("name", recipient?.name)]),
        organisation("receivedOrganization", recipient?.organisation),
      ])
    return CDAElement("informationRecipient", [:], [intended])
  }

  /// Who signed; a draft has nobody here, which is how CDA says that it is one.
  private mutating func authenticator() -> CDAElement? {
    guard let signature = record.signature else { return nil }
    var person = Practitioner(provenance: signature.provenance)
    person.registration = signature.registration
    return CDAElement(
      "legalAuthenticator", [:],
      [
        .day("time", signature.date), CDAElement("signatureCode", ["code": "S"]),
        CDAElement(
          "assignedEntity", [:],
          [
            CDARegister.identifier(of: person), .null("addr", "UNK"), .null("telecom", "UNK"),
            CDAElement(
              "assignedPerson", [:], [CDAElement("name", text: signature.name)]),
          ]),
      ])
  }

  /// Whom to telephone, where a number is recorded (CONF:1198-31647).
  private mutating func callback() -> CDAElement? {
    guard let referrer = record.referrer, let number = referrer.telephone else { return nil }
    return CDAElement(
      "participant", ["typeCode": "CALLBCK"],
      [
        CDAElement(
          "associatedEntity", ["classCode": "ASSIGNED"],
          [
            CDARegister.identifier(of: referrer), .address(referrer.address), .telephone(number),
            CDAElement("associatedPerson", [:], [.known("name", referrer.name)]),
            organisation("scopingOrganization", referrer.organisation),
          ])
      ])
  }
}

/// The roots under which the identifiers of registers stand.
enum CDARegister {
  /// The OID of the NHS number; of any other register a UUID made of its name.
  static func root(of system: String) -> String {
    system.lowercased() == "nhs-number"
      ? "2.16.840.1.113883.2.1.4.1"
      : DerivedIdentifiers.identifier(of: "urn:fascicle:register:" + system)
  }

  /// The registration of a clinician; without one, that the National Provider Identifier is not
  /// known (CONF:1198-32883).
  static func identifier(of person: Practitioner) -> CDAElement {
    guard let registration = person.registration else {
      return CDAElement("id", ["root": "2.16.840.1.113883.4.6", "nullFlavor": "UNK"])
    }
    return CDAElement("id", ["root": root(of: "registration"), "extension": registration])
  }
}
