import Clinical
import Documents
import Printing
import Referrals
import Testing
import Verification

@Suite struct SignatureTests {
  private let record: PatientRecord

  init() throws {
    record = try Printed.signed(Printed.record("cervical-myelopathy"), by: "Dr A. Fictional")
  }

  @Test func `a signed letter is verified and is no draft`() throws {
    let document = try Printed.letter(record)
    #expect(!document.metadata.isDraft)
    #expect(try Printed.verify(HTMLRenderer().render(document)).outcome == .verified)
  }

  @Test func `a signature is refused once the record, or who signs, is another`() throws {
    let year = try #require(PartialDate(year: 2026))
    let changes: [(inout PatientRecord) -> Void] = [
      { $0.findings.removeLast() }, { $0.patient.family = "Other" },
      { $0.signature?.name = "Dr B. Fictional" }, { $0.signature?.role = "Consultant" },
      { $0.signature?.registration = "0" }, { $0.signature?.date = year },
      { $0.signature?.digest = nil },
    ]
    for change in changes {
      var changed = record
      change(&changed)
      let document = try Printed.letter(changed)
      #expect(document.metadata.isDraft)
      // The letter is that of a draft, and the evidence holds no signature.
      #expect(try Printed.verify(HTMLRenderer().render(document)).outcome == .verified)
      #expect(!document.evidence.contains("\"signature\""))
    }
  }

  @Test func `where the signature stands in its file does not matter, nor does the other form`()
    throws
  {
    let copy = try Printed.signed(Printed.record("cervical-myelopathy"), by: "Dr A. Fictional")
    #expect(copy.signature?.digest == record.signature?.digest)
  }

  @Test func `a signature moved from another letter is found`() throws {
    let own = try Printed.letter(record)
    let other = try Printed.signed(Printed.record("cauda-equina"), by: "Dr A. Fictional")
    let digests = try [record, other].map { try #require($0.signature?.digest) }
    let moved = own.replacingInEvidence(digests[0], with: digests[1])
    try #require(moved != own)
    for file in [try Printed.printer().render(moved), HTMLRenderer().render(moved)] {
      #expect(try Printed.verify(file).differing.contains(.signature))
    }
  }

  @Test func `a signature is of what is concluded as well`() throws {
    let signature = try #require(record.signature)
    let claims = LetterClaims(urgency: .routine, rules: [], cannotExclude: [], statements: [])
    let calmer = SignedContent(record, signedBy: signature, claiming: claims)
    #expect(calmer.digest != signature.digest)
  }
}
