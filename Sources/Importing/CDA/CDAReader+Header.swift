import Clinical
import Diagnostics
import XMLReading

extension CDAReader {
  /// Whether the document is about one patient; of several, nothing says whose a finding is.
  mutating func hasOnePatient() -> Bool {
    let targets = root.children(named: "recordTarget")
    let identities = targets.map { Set($0.all("patientRole", "id").compactMap(\.instance)) }
    guard targets.count > 1, let first = identities.first else {
      if targets.isEmpty { diagnostics.append(.noPatient(at: root.origin)) }
      return true
    }
    guard !first.isEmpty, identities.allSatisfy({ !$0.isDisjoint(with: first) }) else {
      diagnostics.append(.severalPatients(targets.count, at: targets[1].origin))
      return false
    }
    return true
  }

  mutating func readHeader() {
    kind = CDADocumentKind(of: root)
    if kind == nil {
      trace.leave("document type", .unmapped, at: root.origin)
    } else {
      trace.read("document", as: kind?.name ?? "", at: root.origin)
    }
    readIdentity()
    if let target = root.child(named: "recordTarget") { readPatient(target) }
    if kind == .referralNote { readCorrespondents() }
    readCarer()
  }

  private mutating func readIdentity() {
    if let element = root.child(named: "id"), element.nullFlavor == nil {
      let root = plainText(element["root"])
      let id = plainText(element["extension"]) ?? root
      if let id, isPlainReference(id) {
        record.id = id
        trace.read("document id", as: "record id", at: element.origin)
      } else if let root, isPlainReference(root) {
        record.id = root
      }
    }
    if let time = root.child(named: "effectiveTime") {
      record.date = time.day
      if time.day == nil { diagnostics.append(.unreadableDate(at: time.origin)) }
    }
  }

  private mutating func readPatient(_ target: XMLElement) {
    guard let role = target.child(named: "patientRole") else { return }
    record.patient.provenance = Provenance(role.origin)
    for id in role.children(named: "id") where id.nullFlavor == nil {
      guard let value = plainText(id["extension"]) ?? plainText(id["root"]) else { continue }
      record.patient.identifiers.append(
        Patient.Identifier(
          system: plainText(id["assigningAuthorityName"]) ?? plainText(id["root"]) ?? "id",
          value: value))
    }
    record.patient.address = role.children(named: "addr").lazy.compactMap(\.address).first
    record.patient.telephone = role.children(named: "telecom").telephone
    guard let patient = role.child(named: "patient") else { return }
    readName(of: patient)
    readSex(of: patient)
    if let birth = patient.child(named: "birthTime"), birth.nullFlavor == nil {
      record.patient.born = birth.day
      if birth.day == nil { diagnostics.append(.unreadableDate(at: birth.origin)) }
    }
    if let deceased = patient.child(named: "deceasedInd", in: CDANamespace.extensions),
      deceased.isTrue("value")
    {
      diagnostics.append(.deceased(at: deceased.origin))
    }
    trace.read("recordTarget", as: "patient", at: target.origin)
  }

  private mutating func readName(of patient: XMLElement) {
    let names = patient.children(named: "name").filter { $0.nullFlavor == nil }
    guard let name = names.first(where: { $0["use"] == "L" }) ?? names.first else { return }
    let given = name.children(named: "given").filter { $0["qualifier"] != "CL" }
      .compactMap(\.plain)
    let family = name.children(named: "family").compactMap(\.plain)
    record.patient.given = given.isEmpty ? nil : given.joined(separator: " ")
    record.patient.family =
      family.isEmpty ? (given.isEmpty ? name.plain : nil) : family.joined(separator: " ")
  }

  private mutating func readSex(of patient: XMLElement) {
    guard let gender = patient.child(named: "administrativeGenderCode") else { return }
    switch gender["code"] {
    case "M": record.patient.sex = .male
    case "F": record.patient.sex = .female
    case "UN": record.patient.sex = .other
    case nil: record.patient.sex = .unknown
    default: trace.leave("administrativeGenderCode", .unreadableValue, at: gender.origin)
    }
  }

  /// Who refers and to whom; only a referral note says so of its author and recipient.
  private mutating func readCorrespondents() {
    for author in root.children(named: "author") {
      guard let person = author.child(named: "assignedAuthor"),
        let name = person.first("assignedPerson", "name")?.personName
      else { continue }
      var referrer = Practitioner(provenance: Provenance(author.origin))
      referrer.name = name
      referrer.role = plainText(person.child(named: "code")?["displayName"])
      referrer.organisation = person.first("representedOrganization", "name")?.plain
      referrer.address = person.child(named: "addr")?.address
      referrer.telephone = person.children(named: "telecom").telephone
      referrer.email = person.children(named: "telecom").email
      record.referrer = referrer
      trace.read("author", as: "referrer", at: author.origin)
      break
    }
    guard let wrapper = root.child(named: "informationRecipient"),
      let intended = wrapper.child(named: "intendedRecipient")
    else { return }
    var recipient = Practitioner(provenance: Provenance(wrapper.origin))
    recipient.name = intended.first("informationRecipient", "name")?.personName
    recipient.organisation = intended.first("receivedOrganization", "name")?.plain
    recipient.address = intended.child(named: "addr")?.address
    recipient.telephone = intended.children(named: "telecom").telephone
    record.recipient = recipient
    trace.read("informationRecipient", as: "recipient", at: wrapper.origin)
  }

  private mutating func readCarer() {
    for participant in root.children(named: "participant") {
      guard let person = participant.child(named: "associatedEntity"),
        ["NOK", "ECON", "CAREGIVER", "AGNT"].contains(person["classCode"]),
        let name = person.first("associatedPerson", "name")?.personName
      else { continue }
      let phone = person.children(named: "telecom").telephone
      record.patient.carer = [name, phone].compactMap { $0 }.joined(separator: ", ")
      trace.read("participant", as: "carer", at: participant.origin)
      return
    }
  }
}

extension XMLElement {
  /// An instance identifier as one text; `nil` for one that is not given.
  fileprivate var instance: String? {
    guard nullFlavor == nil, let root = self["root"] else { return nil }
    return trimmed(root) + "^" + trimmed(self["extension"] ?? "")
  }
}

extension Diagnostic {
  fileprivate static func severalPatients(_ count: Int, at origin: Origin) -> Self {
    Diagnostic(
      id: "several-patients",
      "the document is about \(count) patients, and does not say whose each finding is",
      remedy: "give a document for each patient", at: origin)
  }

  fileprivate static func noPatient(at origin: Origin) -> Self {
    Diagnostic(
      .warning, id: "no-patient", "the document does not say whom it is about",
      remedy: "see that it belongs to the patient", at: origin)
  }

  static func unreadableDate(at origin: Origin) -> Self {
    Diagnostic(
      .warning, id: "unreadable-time", "this is none of the forms of a date; it is left out",
      remedy: "write year, month and day, as 20260514", at: origin)
  }
}
