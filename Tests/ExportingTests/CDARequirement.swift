import XMLReading

/// One thing that a Referral Note shall have, by its conformance number.
struct CDARequirement: Sendable, CustomStringConvertible {
  /// The elements that it is asked of, and from each of them what is asked for.
  let context: String
  let path: String
  let count: ClosedRange<Int>
  let number: String

  var description: String { "CONF:\(number) \(context) / \(path)" }

  init(_ context: String, _ path: String, _ count: ClosedRange<Int>, _ number: String) {
    self.context = context
    self.path = path
    self.count = count
    self.number = number
  }

  func isHeld(by document: XMLElement) -> Bool {
    document.elements(at: context).allSatisfy { count.contains($0.elements(at: path).count) }
  }

  private static let one = 1...1
  private static let some = 1...1000

  /// What the templates of C-CDA R2.1 say, as HL7's repository `CDA-ccda` restates them.
  static let all = header + referralNote + sections + entries

  private static let header = [
    CDARequirement("", "realmCode[code=US]", one, "1198-16791"),
    CDARequirement(
      "", "typeId[root=2.16.840.1.113883.1.3][extension=POCD_HD000040]", one, "1198-5361"),
    CDARequirement(
      "", "templateId[root=2.16.840.1.113883.10.20.22.1.1][extension=2015-08-01]", one,
      "1198-5252"),
    CDARequirement("", "id", one, "1198-5363"),
    CDARequirement("", "code[codeSystem=2.16.840.1.113883.6.1]", one, "1198-5253"),
    CDARequirement("", "title", one, "1198-5254"),
    CDARequirement("", "effectiveTime", one, "1198-5256"),
    CDARequirement("", "confidentialityCode", one, "1198-5259"),
    CDARequirement("", "languageCode", one, "1198-5372"),
    CDARequirement("", "recordTarget/patientRole", one, "1198-5266"),
    CDARequirement("recordTarget/patientRole", "id", some, "1198-5268"),
    CDARequirement("recordTarget/patientRole", "addr", some, "1198-5271"),
    CDARequirement("recordTarget/patientRole", "telecom", some, "1198-5280"),
    CDARequirement("recordTarget/patientRole", "patient", one, "1198-5283"),
    CDARequirement("recordTarget/patientRole/patient", "name/family", one, "1198-5284"),
    CDARequirement("recordTarget/patientRole/patient", "name/given", some, "1198-5284"),
    CDARequirement(
      "recordTarget/patientRole/patient", "administrativeGenderCode", one, "1198-6394"),
    CDARequirement("recordTarget/patientRole/patient", "birthTime", one, "1198-5298"),
    CDARequirement("recordTarget/patientRole/patient", "raceCode", one, "1198-5322"),
    CDARequirement("recordTarget/patientRole/patient", "ethnicGroupCode", one, "1198-5323"),
    CDARequirement("", "author", some, "1198-5444"),
    CDARequirement("author", "time", one, "1198-5445"),
    CDARequirement("author", "assignedAuthor", one, "1198-5448"),
    CDARequirement("author/assignedAuthor", "id", some, "1198-5449"),
    CDARequirement("author/assignedAuthor", "addr", some, "1198-5452"),
    CDARequirement("author/assignedAuthor", "telecom", some, "1198-5428"),
    CDARequirement("author/assignedAuthor/assignedPerson", "name", some, "1198-16789"),
    CDARequirement(
      "author/assignedAuthor/assignedAuthoringDevice", "softwareName", one, "1198-16785"),
    CDARequirement(
      "", "custodian/assignedCustodian/representedCustodianOrganization", one, "1198-5521"),
    CDARequirement(
      "custodian/assignedCustodian/representedCustodianOrganization", "id", some, "1198-5522"),
    CDARequirement(
      "custodian/assignedCustodian/representedCustodianOrganization", "name", one, "1198-5524"),
    CDARequirement(
      "custodian/assignedCustodian/representedCustodianOrganization", "telecom", one, "1198-5525"),
    CDARequirement(
      "custodian/assignedCustodian/representedCustodianOrganization", "addr", one, "1198-5559"),
    CDARequirement("legalAuthenticator", "time", one, "1198-5580"),
    CDARequirement("legalAuthenticator", "signatureCode[code=S]", one, "1198-5584"),
    CDARequirement("legalAuthenticator/assignedEntity", "id", some, "1198-5586"),
    CDARequirement("legalAuthenticator/assignedEntity", "addr", some, "1198-5589"),
    CDARequirement("legalAuthenticator/assignedEntity", "telecom", some, "1198-5595"),
    CDARequirement("legalAuthenticator/assignedEntity", "assignedPerson/name", some, "1198-5597"),
  ]

  private static let referralNote = [
    CDARequirement(
      "", "templateId[root=2.16.840.1.113883.10.20.22.1.14][extension=2015-08-01]", one,
      "1198-28947"),
    CDARequirement("", "code[code=57133-1]", one, "1198-28949"),
    CDARequirement(
      "", "informationRecipient/intendedRecipient/informationRecipient", one, "1198-31593"),
    CDARequirement(
      "informationRecipient/intendedRecipient/informationRecipient", "name", some, "1198-31594"),
    CDARequirement("participant[typeCode=CALLBCK]", "associatedEntity", one, "1198-31649"),
    CDARequirement(
      "participant[typeCode=CALLBCK]/associatedEntity[classCode=ASSIGNED]", "id", some,
      "1198-31650"),
    CDARequirement(
      "participant[typeCode=CALLBCK]/associatedEntity", "telecom", some, "1198-31652"),
    CDARequirement(
      "participant[typeCode=CALLBCK]/associatedEntity", "associatedPerson/name", some,
      "1198-31654"),
    CDARequirement("", "component/structuredBody", one, "1198-29063"),
  ]

  private static let body = "component/structuredBody/component/section"

  private static let sections =
    [
      ("2.16.840.1.113883.10.20.22.2.5.1", "2015-08-01", "11450-4", "1198-29086"),
      ("2.16.840.1.113883.10.20.22.2.6.1", "2015-08-01", "48765-2", "1198-30911"),
      ("2.16.840.1.113883.10.20.22.2.1.1", "2014-06-09", "10160-0", "1198-30922"),
      ("1.3.6.1.4.1.19376.1.5.3.1.3.1", "2014-06-09", "42349-1", "1198-30924"),
      ("2.16.840.1.113883.10.20.22.2.10", "2014-06-09", "18776-5", "1198-29102"),
    ].flatMap { root, version, code, number in
      [
        CDARequirement(
          "component/structuredBody",
          "component/section/templateId[root=\(root)][extension=\(version)]", one, number),
        // CONF:1198-32943: the template of R1.1 stands beside it.
        CDARequirement(
          "component/structuredBody", "component/section/code[code=\(code)]", one,
          number),
      ]
    } + [
      CDARequirement(
        "component/structuredBody",
        "component/section/templateId[root=2.16.840.1.113883.10.20.22.2.8]", one, "1198-29102"),
      CDARequirement(
        "component/structuredBody",
        "component/section/templateId[root=2.16.840.1.113883.10.20.22.2.9]", 0...0, "1198-29103"),
      CDARequirement(body, "title", one, "1198-9181"),
      CDARequirement(body, "text", one, "1198-9182"),
    ]

  private static let problem = body + "/entry/act/entryRelationship/observation"

  private static let entries = [
    CDARequirement(body + "/entry/act", "id", some, "1198-9026"),
    CDARequirement(body + "/entry/act", "code", one, "1198-9027"),
    CDARequirement(body + "/entry/act", "statusCode[code=active]", one, "1198-9029"),
    CDARequirement(body + "/entry/act[classCode=ACT]", "effectiveTime/low", one, "1198-9032"),
    CDARequirement(
      body + "/entry/act[classCode=ACT]", "entryRelationship[typeCode=SUBJ]", some, "1198-9034"),
    CDARequirement(problem, "id", some, "1198-9043"),
    CDARequirement(problem, "code", one, "1198-9045"),
    CDARequirement(problem, "statusCode[code=completed]", one, "1198-9049"),
    CDARequirement(problem, "effectiveTime/low", one, "1198-15603"),
    CDARequirement(problem, "value", one, "1198-9058"),
    CDARequirement(body + "/entry/act[classCode=PCPR]", "effectiveTime", one, "1098-30893"),
    CDARequirement(body + "/entry/substanceAdministration", "id", some, "1098-7500"),
    CDARequirement(body + "/entry/substanceAdministration", "statusCode", one, "1098-7507"),
    CDARequirement(body + "/entry/substanceAdministration", "effectiveTime", some, "1098-7508"),
    CDARequirement(body + "/entry/substanceAdministration", "doseQuantity", one, "1098-7516"),
    CDARequirement(
      body + "/entry/substanceAdministration",
      "consumable/manufacturedProduct/manufacturedMaterial/code", one, "1098-16085"),
    CDARequirement(body + "/entry/organizer", "id", some, "1198-7127"),
    CDARequirement(body + "/entry/organizer", "code", one, "1198-7128"),
    CDARequirement(body + "/entry/organizer", "statusCode", one, "1198-7123"),
    CDARequirement(body + "/entry/organizer", "component/observation", some, "1198-7124"),
    CDARequirement(body + "/entry/organizer/component/observation", "value", one, "1198-7143"),
    CDARequirement(
      body + "/entry/organizer/component/observation", "effectiveTime", one, "1198-7140"),
  ]
}

extension XMLElement {
  /// The elements at the end of a way of names.
  ///
  /// Each may have attributes that it must have, as `entry/act[classCode=ACT]`; an empty way leads to
  /// the element itself.
  func elements(at path: String) -> [XMLElement] {
    path.split(separator: "/").reduce([self]) { found, step in
      let parts = step.split(separator: "[").map { $0.prefix { $0 != "]" } }
      let tests = parts.dropFirst().map { $0.split(separator: "=").map(String.init) }
      return found.flatMap { $0.children(named: String(parts.first ?? "")) }.filter { element in
        tests.allSatisfy { $0.count == 2 && element[$0[0]] == $0[1] }
      }
    }
  }

  /// The element and all within it.
  var descendants: [XMLElement] { [self] + children.flatMap(\.descendants) }
}
