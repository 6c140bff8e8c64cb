import Clinical
import Diagnostics
import Documents
import Exporting
import Importing
import Testing
import XMLReading

/// A letter as a C-CDA Referral Note has what the templates ask for, and reads back as it was meant.
@Suite struct ReferralNoteTests {
  private func note(_ letter: MadeLetter) throws -> XMLElement {
    let reader = XMLReader(limits: XMLReader.Limits(size: 8 << 20, depth: 64))
    return try reader.read(ReferralNoteWriter().xml(letter.contents), path: "note.xml")
  }

  private func readBack(_ letter: MadeLetter) throws -> PatientRecord {
    let bytes = ReferralNoteWriter().xml(letter.contents)
    let read = try MadeLetter.importer.get().importRecords(bytes, path: "note.xml")
    #expect(read.format == .cda)
    #expect(read.diagnostics.filter { $0.severity == .error } == [])
    return try #require(read.records.first?.record)
  }

  @Test(arguments: try Repository.samples())
  func `a sample's note has whatever the templates say it shall have`(sample: String) throws {
    try expectConformance(of: try MadeLetter(sample: sample))
  }

  @Test(arguments: UInt64(1)...30)
  func `notes of drawn records conform, and turn no state into another`(seed: UInt64) throws {
    var drawn = DrawnRecord(seed: seed)
    let letter = try MadeLetter(drawn.record(), key: "FA-DRAWN")
    try expectConformance(of: letter)
    try expectStatesKept(letter)
  }

  private func expectConformance(of letter: MadeLetter) throws {
    let note = try note(letter)
    for requirement in CDARequirement.all {
      #expect(requirement.isHeld(by: note), "\(requirement)")
    }
    let sections = note.elements(at: "component/structuredBody/component/section")
    for section in sections where section["nullFlavor"] != nil {
      #expect(section.elements(at: "entry").isEmpty)
    }
    // What an entry refers to stands in the text, once.
    let names = note.descendants.compactMap { $0["ID"] }
    #expect(Set(names).count == names.count)
    let references = note.descendants.filter { $0.name == "reference" }.compactMap { $0["value"] }
    #expect(Set(references.map { String($0.dropFirst()) }).subtracting(names) == [])
    let links = note.descendants.filter { $0.name == "linkHtml" }.compactMap { $0["href"] }
    #expect(
      Set(links.filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) })
        .subtracting(names) == [])
  }

  @Test(arguments: try Repository.samples())
  func `a sample's note keeps every state that it can say, and makes up none`(
    sample: String
  ) throws {
    let letter = try MadeLetter(sample: sample)
    try expectStatesKept(letter)
    let back = try readBack(letter)
    #expect(back.allergyPresence == letter.record.allergyPresence)
    #expect(back.allergies.map(\.substance) == letter.record.allergies.map(\.substance))
    let told = letter.record.medications.filter {
      $0.presence == .present || $0.presence == .absent
    }
    #expect(back.medications.map(\.name) == told.map(\.name))
    #expect(back.medications.map(\.presence) == told.map(\.presence))
    #expect(
      Set(back.measurements.map { "\($0.code) \($0.canonicalValue?.rounded() ?? -1)" })
        == Set(
          letter.record.measurements.filter { $0.value != nil }
            .map { "\($0.code) \($0.canonicalValue?.rounded() ?? -1)" }))
  }

  private func expectStatesKept(_ letter: MadeLetter) throws {
    let record = letter.record
    let back = try readBack(letter)
    let signs = record.examinations.flatMap { examination in
      examination.muscles.flatMap {
        [("fasciculation", $0.fasciculation), ("wasting", $0.wasting)]
      }
    }
    // Without a place, as the reader of CDA keeps none.
    func facts(_ findings: [Finding]) -> Set<[String?]> {
      Set(findings.map { [$0.code.rawValue, $0.presence.rawValue] })
    }
    let told = record.findings.filter { $0.presence == .present || $0.presence == .absent }
    let kept = told.filter { $0.presence == .present || $0.site == nil }
    #expect(facts(kept).subtracting(facts(back.findings)) == [])
    // Nothing comes back in a state that nobody recorded; signs of examinations come back as theirs.
    let known = facts(told)
    for finding in back.findings where record.examinations.isEmpty {
      #expect(finding.presence == .present || finding.presence == .absent)
      #expect(
        known.contains([finding.code.rawValue, finding.presence.rawValue]), "\(finding.code)")
    }
    for (code, presence) in signs where presence == .present {
      #expect(back.findings.contains { $0.code.rawValue == code && $0.presence == .present })
    }
    let sides = Set(
      told.filter { $0.presence == .present }.map { [$0.code.rawValue, $0.side?.rawValue] })
    let present = back.findings.filter { $0.presence == .present }
    #expect(
      sides.filter { $0[1] != "midline" }
        .subtracting(present.map { [$0.code.rawValue, $0.side?.rawValue] }) == [])
  }

  @Test(arguments: try Repository.samples())
  func `every sentence of the printed letter is in the note`(sample: String) throws {
    let letter = try MadeLetter(sample: sample)
    let note = try note(letter)
    let words = note.elements(at: "component/structuredBody/component/section").map { section in
      section.children(named: "title").map(\.text).joined() + " "
        + section.elements(at: "text")
        .map(\.narrative).joined()
    }.joined(separator: " ").squeezed
    for text in letter.contents.document.printedTexts where !text.isEmpty {
      #expect(words.contains(text.squeezed), "\(text)")
    }
    #expect(words.contains("Criteria met is not a diagnosis."))
  }

  @Test func `an unsigned note is a draft: it says so, nobody authenticates it, nothing is asked`()
    throws
  {
    let note = try note(try MadeLetter(sample: "hand-weakness-mixed-signs"))
    #expect(note.child(named: "title")?.text.contains("DRAFT: NOT SIGNED") == true)
    #expect(note.elements(at: "legalAuthenticator").isEmpty)
    #expect(!note.descendants.contains { $0["classCode"] == "PCPR" })
  }

  @Test func `a signed note is authenticated, and asks for the referral with its priority`() throws
  {
    let letter = try MadeLetter(sample: "hand-weakness-mixed-signs", signedBy: "Dr A. Example")
    let note = try note(letter)
    #expect(note.elements(at: "legalAuthenticator/time[value=20260601]").count == 1)
    let referral = try #require(note.descendants.first { $0["classCode"] == "PCPR" })
    #expect(referral.elements(at: "priorityCode[code=UR]").count == 1)
    #expect(referral.elements(at: "effectiveTime/high[value=20260615]").count == 1)
    #expect(note.child(named: "title")?.text.contains("DRAFT") == false)
  }

  @Test func `what nobody asked is a null flavour, and never a negation`() throws {
    let letter = try MadeLetter(sample: "almost-empty-form")
    let note = try note(letter)
    let told = letter.record.findings.contains { $0.presence == .absent }
    #expect(note.descendants.contains { $0["negationInd"] == "true" } == told)
    let allergies = note.elements(at: "component/structuredBody/component/section").first {
      !$0.elements(at: "code[code=48765-2]").isEmpty
    }
    #expect(allergies?["nullFlavor"] == "NI")
  }

  @Test func `the same letter gives the same note`() throws {
    let letter = try MadeLetter(sample: "fused-ankle")
    let again = ReferralNoteWriter().xml(letter.contents)
    #expect(ReferralNoteWriter().xml(letter.contents) == again)
  }
}

extension XMLElement {
  /// The text in the order of the document, with a blank around every block.
  fileprivate var narrative: String {
    content.map { piece in
      switch piece {
      case .text(let text): text
      case .element(let child) where ["content", "linkHtml"].contains(child.name): child.narrative
      case .element(let child): " " + child.narrative + " "
      }
    }.joined()
  }
}
