import Clinical
import Criteria
import Testing

@Suite struct ConductionBlockTests {
  private func conduction(
    _ nerve: String = "ulnar", _ side: Side? = .right, area: Double? = 60, duration: Double? = 20,
    distal: Double? = 4, limit: Double? = 80, entrapment: Presence = .absent
  ) -> NerveConduction {
    var conduction = NerveConduction(nerve: nerve, provenance: place())
    conduction.side = side
    conduction.areaDrop = area
    conduction.durationIncrease = duration
    conduction.distalAmplitude = distal
    conduction.percentOfLowerLimit = limit
    conduction.isEntrapmentSite = entrapment
    return conduction
  }

  private func outcomes(_ conductions: NerveConduction...) -> [Outcome] {
    var record = record()
    record.conductions = conductions
    return ["definite-conduction-block", "probable-conduction-block"].map {
      outcome(of: present($0), for: record)
    }
  }

  private func twoNerves(_ conductions: NerveConduction...) -> Outcome {
    var record = record()
    record.conductions = conductions
    return outcome(of: present("conduction-block-in-two-nerves"), for: record)
  }

  @Test func `half the area lost at a duration that rises by no more than 30 % is definite`() {
    #expect(outcomes(conduction(area: 50, duration: 30)) == [.met, .met])
    #expect(outcomes(conduction(area: 49.9)) == [.undetermined, .undetermined])
  }

  @Test func `a longer duration makes it probable`() {
    #expect(outcomes(conduction(area: 50, duration: 30.1)) == [.undetermined, .met])
  }

  @Test func `the distal response must be over 1 mV and over 20 % of its limit`() {
    #expect(outcomes(conduction(distal: 1)) == [.undetermined, .undetermined])
    #expect(outcomes(conduction(distal: 1.1)) == [.met, .met])
    #expect(outcomes(conduction(limit: 20)) == [.undetermined, .undetermined])
    #expect(outcomes(conduction(limit: 20.1)) == [.met, .met])
  }

  @Test func `a block at an entrapment site, or at one not told, is not counted`() {
    for presence in [Presence.present, .notAssessed, .notAssessable] {
      #expect(outcomes(conduction(entrapment: presence)) == [.undetermined, .undetermined])
    }
  }

  @Test func `a number that is missing leaves it open`() {
    let incomplete = [
      conduction(area: nil), conduction(duration: nil), conduction(distal: nil),
      conduction(limit: nil),
    ]
    for conduction in incomplete {
      #expect(outcomes(conduction) == [.undetermined, .undetermined])
    }
  }

  @Test func `two nerves are two names, or two sides of one`() {
    #expect(twoNerves(conduction("ulnar"), conduction("median", duration: 40)) == .met)
    #expect(twoNerves(conduction("ulnar", .left), conduction("Ulnar", .right)) == .met)
    #expect(twoNerves(conduction("ulnar", .left), conduction("Ulnar", .left)) == .undetermined)
    #expect(twoNerves(conduction("ulnar", nil), conduction("ulnar", .left)) == .undetermined)
    #expect(twoNerves(conduction("ulnar"), conduction("median", area: 40)) == .undetermined)
  }
}
