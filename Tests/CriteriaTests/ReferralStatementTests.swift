import Clinical
import Criteria
import Testing

@Suite struct ReferralStatementTests {
  @Test(arguments: [
    (Presence.present, Outcome.met), (.absent, .unmet), (.notAssessed, .undetermined),
  ])
  func `what the patient has been told is asked of the referral`(
    told: Presence, expected: Outcome
  ) {
    var written = record()
    var referral = RecordedReferral(provenance: place())
    referral.patientTold = told
    written.referral = referral
    #expect(outcome(of: present("told-which-disease"), for: written) == expected)
  }

  @Test func `without a referral it stays open`() {
    #expect(outcome(of: present("told-which-disease"), for: record()) == .undetermined)
  }
}
