import Assessments
import Clinical
import Documents
import LetterTemplates
import Referrals
import Testing

@Suite struct LetterKindTests {
  private func text(
    _ name: String, _ change: (inout PatientRecord) -> Void = { _ in }
  ) throws -> String {
    let letters = try Letters.shared.get()
    let sample = try #require(letters.samples.first { $0.name == name })
    var record = sample.assessment.record
    change(&record)
    let assessment = letters.assessor.assess(record, asOf: sample.assessment.day)
    return Letters.text(Letters.letter(assessment, .britishEnglish).document)
  }

  @Test func `an immediate rule makes an emergency handover, whatever the record asks for`() throws
  {
    let text = try text("cauda-equina") { $0.referral?.kind = .summary }
    #expect(text.contains("EMERGENCY HANDOVER: telephone now; do not rely on this letter"))
    #expect(!text.contains("no referral requested"))
  }

  @Test func `a request to expedite and a summary say so`() throws {
    let expedite = try text("hand-weakness-mixed-signs") { $0.referral?.kind = .expedite }
    #expect(expedite.contains("REQUEST TO EXPEDITE A REFERRAL"))
    let summary = try text("hand-weakness-mixed-signs") { $0.referral?.kind = .summary }
    #expect(summary.contains("ASSESSMENT SUMMARY: no referral requested"))
  }

  @Test func `without a name, a birth date or an identifier the letter is not to be sent`() throws {
    let text = try text("hand-weakness-mixed-signs") { $0.patient.identifiers = [] }
    #expect(text.contains("IDENTITY INCOMPLETE: do not send (missing: identifier)"))
  }

  @Test func `where motor neurone disease is suspected the question names it, and what was told`()
    throws
  {
    let told = try text("hand-weakness-mixed-signs")
    #expect(told.contains("motor neurone disease is being considered: NOT RECORDED. Check"))
    let unnamed = try text("hand-weakness-mixed-signs") { $0.referral?.question = nil }
    #expect(unnamed.contains("for possible motor neurone disease. [Referrer to confirm]"))
    let other = try text("hand-weakness-mixed-signs") { $0.referral?.question = "Why weak?" }
    #expect(other.contains("“Why weak?”"))
    #expect(other.contains("Possible motor neurone disease is in question as well"))
  }

  @Test func `the referrer's own priority stands beside the rules' and lowers nothing`() throws {
    let text = try text("hand-weakness-mixed-signs") { $0.referral?.urgency = .routine }
    #expect(text.contains("PRIORITY: URGENT"))
    #expect(text.contains("Referrer's own priority: routine"))
  }

  @Test func `a signature is printed with its role, registration and day`() throws {
    let letters = try Letters.shared.get()
    let signed = letters.samples.filter { $0.assessment.record.signature != nil }
    for sample in letters.samples {
      let document = Letters.letter(sample.assessment, .britishEnglish).document
      let text = Letters.text(document)
      #expect(text.contains("DRAFT") == document.metadata.isDraft, "\(sample.name)")
      #expect(text.contains("Not signed") == document.metadata.isDraft, "\(sample.name)")
    }
    for sample in signed {
      let signature = try #require(sample.assessment.record.signature)
      #expect(signature.name.isEmpty == false)
    }
  }
}
