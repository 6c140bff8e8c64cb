import Documents
import Printing
import Testing
import Verification

/// Letters that say something else than they were printed with.
@Suite struct TamperingTests {
  /// A change of what a page says, by what stands there.
  struct Change: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let old: String
    let new: String

    init(_ name: String, _ old: String, _ new: String) {
      (testDescription, self.old, self.new) = (name, old, new)
    }
  }

  static let sample = "hand-weakness-mixed-signs"

  static let changesOfThePage = [
    Change("a verdict", "UNDETERMINED", "MET"),
    Change("the letter's date", "14\u{A0}May\u{A0}2026", "24\u{A0}May\u{A0}2026"),
    Change("the patient's name", "PATIENT", "PERSON"),
    Change("the birth date", "3\u{A0}Feb\u{A0}1968", "3\u{A0}Feb\u{A0}1986"),
    Change("a citation", "2019", "2009"),
    Change("the urgency", "URGENT, to be seen within 2 weeks", "ROUTINE"),
    Change("a side", "right hand", "left hand"),
    Change("a denial", "Asked and absent", "Present"),
    Change("a digest", "SHA-256 ", "SHA-256 0"),
    Change("the draft banner", "DRAFT: NOT SIGNED", "Checked"),
  ]

  @Test(arguments: changesOfThePage)
  func `a change of the page is found`(change: Change) throws {
    let document = try Printed.letter(Printed.record(Self.sample))
    let tampered = document.replacing(change.old, with: change.new)
    try #require(tampered != document)
    try expectChanged(tampered, .words)
  }

  @Test func `a removed red flag, an added sentence and a block out of its place are found`() throws
  {
    let document = try Printed.letter(Printed.record(Self.sample))
    var without = document
    without.blocks = document.blocks.map { block in
      guard case .callout(var callout) = block else { return block }
      callout.blocks.removeFirst()
      return .callout(callout)
    }
    try #require(without != document)
    try expectChanged(without, .words)
    var more = document
    more.blocks.insert("No further examination is needed.", at: more.blocks.count / 2)
    try expectChanged(more, .words)
    var moved = document
    moved.blocks.swapAt(4, moved.blocks.count - 3)
    try expectChanged(moved, .words)
  }

  static let changesOfTheEvidence = [
    Change("a side", "\"side\":\"right\"", "\"side\":\"left\""),
    Change("the urgency", "\"urgency\":\"urgent\",\"rules\"", "\"urgency\":\"routine\",\"rules\""),
    Change("a verdict", "\"verdict\":\"undetermined\"", "\"verdict\":\"unmet\""),
    Change("a rule", "ng42.mnd-suspicion", "ng42.mnd-suspect"),
    Change("the digest of the record", "\"digest\":\"", "\"digest\":\"0"),
    Change(
      "the digest of the criteria", "\"criteria\":{\"version\":\"test\",\"digest\":\"",
      "\"criteria\":{\"version\":\"test\",\"digest\":\"0"),
    Change("the version of the criteria", "\"version\":\"test\"", "\"version\":\"best\""),
    Change("what a verdict rests on", "progressive motor impairment", "progressive"),
    Change("the day", "\"asOf\":\"2026-06-01\"", "\"asOf\":\"2026-06-02\""),
  ]

  @Test(arguments: changesOfTheEvidence)
  func `a change of the evidence is found`(change: Change) throws {
    let document = try Printed.letter(Printed.record(Self.sample))
    let tampered = document.replacingInEvidence(change.old, with: change.new)
    try #require(tampered != document)
    for file in [try Printed.printer().render(tampered), HTMLRenderer().render(tampered)] {
      #expect(try Printed.verify(file).outcome != .verified)
    }
  }

  @Test func `a change of page and evidence alike is found by the digest`() throws {
    let document = try Printed.letter(Printed.record(Self.sample))
    let tampered = document.replacing("3\u{A0}Feb\u{A0}1968", with: "3 Feb 1978")
      .replacing("age 58", with: "age 48").replacingInEvidence("1968-02-03", with: "1978-02-03")
    try expectChanged(tampered, .recordDigest)
  }

  @Test func `a rule taken out of page and evidence alike is found by working it out`() throws {
    let document = try Printed.letter(Printed.record(Self.sample))
    let rule = try #require(document.evidence.firstMatch(of: /\{"id":"[^"]+","urgency":"[^"]+"\}/))
    let tampered = document.replacingInEvidence(String(rule.0), with: "")
      .replacingInEvidence("[,", with: "[").replacingInEvidence(",]", with: "]")
    let report = try Printed.verify(HTMLRenderer().render(tampered))
    #expect(report.differing.contains(.verdicts), "\(report.text(path: "html"))")
  }

  @Test func `evidence that is missing, or another patient's, is found`() throws {
    var document = try Printed.letter(Printed.record(Self.sample))
    let other = try Printed.letter(Printed.record("twitching-only"))
    document.attachments = other.attachments
    try expectChanged(document, .words)
    document.attachments = []
    try expectChanged(document, .evidence)
  }

  @Test func `another file beside the evidence is found`() throws {
    var document = try Printed.letter(Printed.record(Self.sample))
    document.attachments.append(
      Document.Attachment(
        name: "more.txt", mediaType: "text/plain", summary: "More", bytes: Array("more".utf8)))
    try expectChanged(document, .attachments)
    var double = try Printed.letter(Printed.record(Self.sample))
    double.attachments += double.attachments
    try expectChanged(double, .attachments)
  }

  @Test func `title, author, language and the mark of a draft are held to the copy`() throws {
    let document = try Printed.letter(Printed.record(Self.sample))
    let changes: [(inout Document.Metadata) -> Void] = [
      { $0.title = "Discharge" }, { $0.author = "Another" }, { $0.isDraft = false },
      { $0.language = "cy" }, { $0.reference = "FA-9" }, { $0.creator = "other" },
    ]
    for change in changes {
      var tampered = document
      change(&tampered.metadata)
      try expectChanged(tampered, .form)
    }
  }

  private func expectChanged(_ document: Document, _ subject: Check.Subject) throws {
    for file in [try Printed.printer().render(document), HTMLRenderer().render(document)] {
      let report = try Printed.verify(file)
      #expect(report.outcome == .changed)
      #expect(report.differing.contains(subject), "\(report.text(path: report.form.rawValue))")
    }
  }
}
