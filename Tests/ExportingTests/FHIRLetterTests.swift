import Assessments
import Clinical
import Criteria
import Diagnostics
import Documents
import Exporting
import Foundation
import Importing
import JSONReading
import Testing

/// A letter as a FHIR document says what the printed one says, and reads back as its record.
@Suite struct FHIRLetterTests {
  private func bundle(_ letter: MadeLetter) throws -> FHIRBundleReading {
    try FHIRBundleReading(FHIRLetterWriter().json(letter.contents))
  }

  private func readBack(_ bytes: [UInt8]) throws -> PatientRecord {
    let read = try MadeLetter.importer.get().importRecords(bytes, path: "fhir")
    #expect(read.records.count == 1)
    #expect(read.diagnostics.filter { $0.severity == .error } == [])
    return try #require(read.records.first?.record)
  }

  @Test(arguments: try Repository.samples())
  func `a sample's letter reads back as its record, in JSON and in XML`(sample: String) throws {
    let letter = try MadeLetter(sample: sample)
    #expect(try readBack(FHIRLetterWriter().json(letter.contents)) == letter.record)
    #expect(try readBack(FHIRLetterWriter().xml(letter.contents)) == letter.record)
  }

  @Test(arguments: try Repository.samples())
  func `without the response the letter keeps every finding with its state, site and side`(
    sample: String
  ) throws {
    let letter = try MadeLetter(sample: sample)
    try expectFindingsKept(letter)
  }

  @Test(arguments: UInt64(1)...40)
  func `letters of drawn records read back alike, whole and without the response`(
    seed: UInt64
  ) throws {
    var drawn = DrawnRecord(seed: seed)
    let letter = try MadeLetter(drawn.record(), key: "FA-DRAWN")
    try expectFindingsKept(letter)
    let back = try readBack(FHIRLetterWriter().xml(letter.contents))
    #expect(back.findings == letter.record.findings)
    #expect(back.signature == letter.record.signature)
  }

  private func expectFindingsKept(_ letter: MadeLetter) throws {
    let json = String(decoding: FHIRLetterWriter().json(letter.contents), as: UTF8.self)
    let plain = json.replacing("\"QuestionnaireResponse\"", with: "\"Basic\"")
      .replacing("\"derived\"", with: "\"other\"")
    let back = try readBack(Array(plain.utf8))
    func facts(_ findings: [Finding]) -> Set<[String?]> {
      Set(
        findings.map {
          [
            $0.code.rawValue, $0.presence.rawValue, $0.site?.rawValue, $0.side?.rawValue,
            $0.observer.rawValue,
          ]
        })
    }
    #expect(facts(letter.record.findings).subtracting(facts(back.findings)) == [])
    // And nothing is absent, or present, that was not so.
    let examined = letter.record.examinations.flatMap { examination in
      examination.clonus.count + examination.muscles.count + examination.plantars.count
        + examination.hoffmanns.count > 0 ? [true] : []
    }
    if examined.isEmpty, letter.record.history.isEmpty {
      let told = back.findings.filter { $0.presence == .present || $0.presence == .absent }
      #expect(facts(told).subtracting(facts(letter.record.findings)) == [])
    }
  }

  @Test(arguments: try Repository.samples())
  func `every sentence of the printed letter is in the narratives`(sample: String) throws {
    let letter = try MadeLetter(sample: sample)
    let document = letter.contents.document
    let bundle = try bundle(letter)
    let words =
      bundle.narratives.joined(separator: " ") + " " + bundle.titles.joined(separator: " ")
    for text in document.printedTexts where !text.isEmpty {
      #expect(words.contains(text.squeezed), "\(text)")
    }
    #expect(words.contains("Criteria met is not a diagnosis."))
  }

  @Test(arguments: try Repository.samples())
  func `every reference leads to an entry, and the composition comes first`(sample: String) throws {
    let bundle = try bundle(try MadeLetter(sample: sample))
    #expect(bundle.entries.first?.type == "Composition")
    #expect(Set(bundle.entries.map(\.url)).count == bundle.entries.count)
    #expect(bundle.references.subtracting(bundle.entries.map(\.url)) == [])
    #expect(bundle.reached.count == bundle.entries.count - 1, "all but the provenance")
  }

  @Test(arguments: try Repository.samples())
  func `a verdict can be followed to what it rests on`(sample: String) throws {
    let letter = try MadeLetter(sample: sample)
    let bundle = try bundle(letter)
    for result in letter.contents.assessment.results where result.outcome == .met {
      let id = result.criterion.id
      let verdict = try #require(
        bundle.entries.first { $0.resource.codes(at: "code").contains(id) }, "\(id)")
      #expect(verdict.resource.codes(at: "valueCodeableConcept") == ["met"])
      let sources = verdict.resource["derivedFrom"]?.elements ?? []
      #expect(sources.isEmpty == result.evidence.flatMap(\.items).isEmpty, "\(id)")
      for source in sources {
        let url = try #require(source["reference"]?.string)
        let entry = try #require(bundle.entries.first { $0.url == url })
        guard entry.type == "Observation" else {
          #expect(entry.type == "QuestionnaireResponse")
          continue
        }
        let place = entry.resource["derivedFrom"]?.elements?.first
        #expect(place?["display"]?.string?.contains("line ") == true)
      }
    }
  }

  @Test func `an unsigned letter is a draft in words, status and intent`() throws {
    let letter = try MadeLetter(sample: "hand-weakness-mixed-signs")
    let bundle = try bundle(letter)
    let composition = try #require(bundle.entries.first?.resource)
    #expect(composition["status"]?.string == "preliminary")
    #expect(composition["title"]?.string?.contains("DRAFT") == true)
    #expect(bundle.narratives.first?.contains("DRAFT: NOT SIGNED") == true)
    #expect(composition["attester"] == nil)
    let request = try #require(bundle.resource("ServiceRequest"))
    #expect(request["status"]?.string == "draft")
    #expect(request["intent"]?.string == "proposal")
    #expect(request["priority"]?.string == "urgent")
    #expect(request["occurrencePeriod"]?["end"]?.string == "2026-06-15")
  }

  @Test func `a signed letter is final, and says who attested it and when`() throws {
    let letter = try MadeLetter(
      sample: "hand-weakness-mixed-signs", signedBy: "Dr A. Example", registration: "0000000")
    let bundle = try bundle(letter)
    let composition = try #require(bundle.entries.first?.resource)
    #expect(composition["status"]?.string == "final")
    #expect(composition["title"]?.string == letter.contents.document.metadata.title)
    #expect(composition["attester"]?.elements?.first?["time"]?.string == "2026-06-01")
    #expect(bundle.resource("ServiceRequest")?["status"]?.string == "active")
    #expect(!bundle.narratives.joined().contains("DRAFT"))
  }

  @Test func `a priority that cannot be set is left out, and that it cannot be is said`() throws {
    for urgency in [nil, Urgency.routine] {
      let letter = try MadeLetter(changing: "almost-empty-form") { record in
        var referral = record.referral ?? RecordedReferral(provenance: record.provenance)
        referral.kind = .new
        referral.urgency = urgency
        record.referral = referral
      }
      #expect(letter.contents.assessment.priority.level == nil)
      let bundle = try bundle(letter)
      let request = try #require(bundle.resource("ServiceRequest"))
      #expect(request["priority"] == nil)
      #expect(request["occurrencePeriod"] == nil)
      let said = bundle.entries.first { $0.resource.codes(at: "code") == ["urgency"] }
      #expect(said?.resource.codes(at: "valueCodeableConcept") == ["undetermined"])
    }
  }

  @Test func `the referrer's own higher priority is not lowered`() throws {
    let letter = try MadeLetter(changing: "benign-calf-twitching") { record in
      var referral = record.referral ?? RecordedReferral(provenance: record.provenance)
      referral.kind = .new
      referral.urgency = .sameDay
      record.referral = referral
    }
    #expect(try bundle(letter).resource("ServiceRequest")?["priority"]?.string == "asap")
  }

  @Test func `a summary asks for no service`() throws {
    let letter = try MadeLetter(changing: "benign-calf-twitching") { record in
      record.referral = nil
      record.recipient = nil
    }
    #expect(try bundle(letter).resource("ServiceRequest") == nil)
  }

  @Test func `sections are known by the names of their template, whatever their language`() throws {
    let english = try MadeLetter(sample: "hand-weakness-mixed-signs").contents
    var document = english.document
    var names: [String: String] = [:]
    for index in document.blocks.indices {
      guard case .anchored(let anchor, .heading(let heading)) = document.blocks[index],
        heading.level == .two
      else { continue }
      let title = "Abschnitt \(index)"
      document.blocks[index] = .anchored(anchor, .heading(.two, Document.Text(title)))
      if heading.text.plain.hasPrefix("Examination") { names[title] = "examination" }
      if heading.text.plain.hasPrefix("Medicines") { names[title] = "medicines" }
    }
    let letter = LetterContents(
      document: document, assessment: english.assessment, engine: english.engine,
      criteriaDigest: english.criteriaDigest, recordDigest: english.recordDigest, key: english.key,
      origin: english.origin, sectionNames: names)
    let bundle = try FHIRBundleReading(FHIRLetterWriter().json(letter))
    let sections = bundle.entries.first?.resource["section"]?.elements ?? []
    let coded = sections.filter { $0["code"] != nil }
    #expect(coded.map { $0.codes(at: "code").first } == ["29545-1", "10160-0"])
    #expect(coded.allSatisfy { $0["entry"]?.elements?.isEmpty == false })
    // What no section claims is there all the same.
    #expect(bundle.reached.count == bundle.entries.count - 1)
  }

  @Test func `evidence is carried byte for byte, and named as a source`() throws {
    let evidence = Array(#"{"format":"fascicle-evidence","fictional":true}"#.utf8)
    let record = try MadeLetter(sample: "fused-ankle").record
    let letter = try MadeLetter(record, key: "FA-1", evidence: evidence)
    let bundle = try bundle(letter)
    let reference = try #require(bundle.resource("DocumentReference"))
    let attachment = reference["content"]?.elements?.first?["attachment"]
    #expect(attachment?["contentType"]?.string == "application/json")
    let carried = attachment?["data"]?.string.flatMap { Data(base64Encoded: $0) }
    #expect(carried == Data(evidence))
    let entities = bundle.resource("Provenance")?["entity"]?.elements ?? []
    #expect(entities.count == 4)
    #expect(try readBack(FHIRLetterWriter().json(letter.contents)) == record)
  }

  @Test func `the same letter gives the same bytes, and another letter other identifiers`() throws {
    let letter = try MadeLetter(sample: "fused-ankle")
    let again = try MadeLetter(sample: "fused-ankle")
    #expect(FHIRLetterWriter().json(letter.contents) == FHIRLetterWriter().json(again.contents))
    let other = try MadeLetter(letter.record, key: "FA-OTHER")
    #expect(
      Set(try bundle(letter).entries.map(\.url))
        .isDisjoint(with: try bundle(other).entries.map(\.url)))
  }
}

extension String {
  /// The text with every stretch of white space as one blank.
  var squeezed: String { split { $0.isWhitespace }.joined(separator: " ") }
}
