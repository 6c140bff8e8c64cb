import Documents
import JSONReading
import Printing
import Referrals
import Testing
import Verification

@Suite struct AcceptanceTests {
  @Test(arguments: Printed.samples)
  func `a letter as it was printed is verified in each form`(sample: String) throws {
    let document = try Printed.letter(Printed.record(sample))
    let pdf = try Printed.verify(Printed.printer().render(document))
    #expect(pdf.outcome == .verified, "\(pdf.text(path: "pdf"))")
    let html = try Printed.verify(HTMLRenderer().render(document))
    #expect(html.outcome == .verified, "\(html.text(path: "html"))")
  }

  @Test func `a letter on US Letter, and one packed otherwise, is verified`() throws {
    let document = try Printed.letter(Printed.record("bulbar-onset-als"))
    for file in [
      try Printed.printer().render(document, paper: .letter),
      try Printed.printer(isCompressing: false).render(document),
      PDFUpdate(try Printed.printer(isCompressing: false).render(document)).bytes,
    ] {
      let report = try Printed.verify(file)
      #expect(report.outcome == .verified, "\(report.text(path: "pdf"))")
    }
  }

  @Test func `the words of another version's letter are verified, and its look is not`() throws {
    let record = try Printed.record("serotonin-toxicity")
    let document = try Printed.letter(record, engine: "fascicle of yesterday")
    for file in [try Printed.printer().render(document), HTMLRenderer().render(document)] {
      // The copy is the same to the last byte, as yesterday's version printed as today's does.
      #expect(try Printed.verify(file).outcome == .verified)
    }
    let style = String(decoding: HTMLRenderer().render(document), as: UTF8.self)
      .replacing("50rem", with: "51rem")
    let report = try Printed.verify(Array(style.utf8))
    #expect(report.outcome == .notVerified)
    #expect(report.checks.contains { $0.subject == .words && $0.result == .matches })
    let words = HTMLRenderer().render(document.replacing("Hospital", with: "Clinic"))
    #expect(try Printed.verify(words).differing == [.words])
  }

  @Test func `a letter by criteria that are not at hand is not verified, and that is said`() throws
  {
    let document = try Printed.letter(Printed.record("twitching-only"))
    let other = try Printed.criteria.get()
    let verifier = Verifier(
      engine: Printed.engine,
      criteria: [
        CriteriaAtHand(
          other.library, .init(version: "test", digest: "other", entries: other.reference.entries))
      ], printer: nil)
    let report = try verifier.verify(HTMLRenderer().render(document), path: "letter")
    #expect(report.outcome == .notVerified)
    // Each criterion by itself is at hand, so what they come to is worked out all the same.
    #expect(report.checks.contains { $0.subject == .verdicts && $0.result == .matches })
  }

  @Test func `what is no letter is refused`() throws {
    for text in ["", "plain text", "%PDF-1.7 and nothing else", "{\"resourceType\": 3}"] {
      #expect(throws: (any Error).self, "\(text)") { try Printed.verify(Array(text.utf8)) }
    }
  }
}
