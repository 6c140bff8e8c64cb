import Clinical
import Documents
import Foundation

extension FHIRLetter {
  /// Adds the program that put the letter together.
  mutating func addDevice() -> String {
    let parts = contents.engine.split(separator: " ", maxSplits: 1).map(String.init)
    let url = bundle.add(
      "Device",
      [
        .item(
          "deviceName",
          [.text("name", parts.first), .text("type", "other")]),
        .item("version", [.text("value", parts.count > 1 ? parts[1] : nil)]),
      ])
    entries[.provenance, default: []].append(url)
    return url
  }

  /// Adds who signed, where the record holds a signature.
  mutating func addSignatory() -> String? {
    guard let signature = contents.record.signature else { return nil }
    var person = Practitioner(provenance: signature.provenance)
    person.name = signature.name
    person.role = signature.role
    person.registration = signature.registration
    return bundle.addRole(person)
  }

  /// Adds what a program needs to work the letter out again, where it was given.
  mutating func addEvidence() -> String? {
    guard let evidence = contents.evidence else { return nil }
    let attachment: [FHIRNode?] = [
      .text("contentType", "application/json"),
      .text("data", Data(evidence).base64EncodedString()),
      FHIRNode("size", .bare(String(evidence.count))), .text("title", "evidence.json"),
    ]
    let url = bundle.add(
      "DocumentReference",
      [
        .text("status", "current"), bundle.subject,
        .text("description", "What this letter was worked out from, for a program to check"),
        .item("content", [.element("attachment", attachment)]),
      ])
    entries[.provenance, default: []].append(url)
    return url
  }

  /// Adds who and what the document comes from.
  ///
  /// A signature on record is an attestation by a named person on a day; it is told as such, here
  /// and in the composition, and not as FHIR's `signature`, which asks for the instant of signing
  /// and is read as a digital one.
  mutating func addProvenance(of composition: String, by people: People, evidence: String?) {
    let agents: [(String, String?)] = [
      ("assembler", people.device), ("author", people.referrer), ("attester", people.signatory),
    ]
    let sources = [bundle.responseURL, evidence].compactMap(\.self).map { url in
      FHIRNode.item("entity", [.text("role", "source"), .reference("what", to: url)])
    }
    bundle.add(
      "Provenance",
      [
        .item("target", [.text("reference", composition)]), .text("recorded", instant),
        .concept(
          "activity",
          [
            .coding(
              system: "http://terminology.hl7.org/CodeSystem/v3-DataOperation", code: "CREATE")
          ]),
      ] + agents.map(agent) + sources + [
        digest("record", contents.recordDigest), digest("criteria", contents.criteriaDigest),
      ])
  }

  private func agent(_ type: String, _ url: String?) -> FHIRNode? {
    guard let url else { return nil }
    return .item(
      "agent",
      [
        .concept(
          "type",
          [
            .coding(
              system: "http://terminology.hl7.org/CodeSystem/provenance-participant-type",
              code: type)
          ]), .reference("who", to: url),
      ])
  }

  /// Something that is not in the document, known by its digest.
  private func digest(_ name: String, _ value: String) -> FHIRNode? {
    .item(
      "entity",
      [
        .text("role", "source"),
        .element(
          "what",
          [
            .element(
              "identifier",
              [.text("system", "urn:fascicle:sha256:" + name), .text("value", value)]),
            .text("display", "SHA-256 of the \(name)"),
          ]),
      ])
  }
}
