import Clinical
import Criteria
import Testing

/// How recorded findings answer a question: present beats absent, and a no must cover the place.
@Suite struct FindingAnswerTests {
  private let arm = present("weakness", in: "cervical")

  @Test func `silence is not a no`() {
    #expect(outcome(of: arm, for: record()) == .undetermined)
    #expect(outcome(of: .not(arm), for: record()) == .undetermined)
    for silence in [Presence.notAssessed, .notAssessable] {
      #expect(outcome(of: arm, for: record(finding("weakness", silence))) == .undetermined)
    }
  }

  @Test func `a no on the left and a no on the right are a no, and one of them is not`() {
    let left = finding("weakness", .absent, at: "arm", .left)
    let right = finding("weakness", .absent, at: "arm", .right)
    #expect(outcome(of: arm, for: record(left, right)) == .unmet)
    #expect(outcome(of: arm, for: record(left)) == .undetermined)
    #expect(outcome(of: arm, for: record(finding("weakness", .absent, at: "arm", .both))) == .unmet)
    #expect(outcome(of: arm, for: record(finding("weakness", .absent, at: "arm"))) == .unmet)
  }

  @Test func `a no for a part of a region is not a no for the region`() {
    for site: Code in ["hand", "forearm", "abductor-digiti-minimi", "leg"] {
      #expect(
        outcome(of: arm, for: record(finding("weakness", .absent, at: site))) == .undetermined)
    }
    for site: Code in ["arm", "cervical", "limbs", "generalised"] {
      #expect(outcome(of: arm, for: record(finding("weakness", .absent, at: site))) == .unmet)
    }
    #expect(outcome(of: arm, for: record(finding("weakness", .absent))) == .unmet)
  }

  @Test func `a no everywhere needs a no in every region`() {
    let anywhere = present("weakness")
    let limbs = finding("weakness", .absent, at: "limbs")
    #expect(outcome(of: anywhere, for: record(limbs)) == .undetermined)
    let rest = [
      finding("weakness", .absent, at: "head"), finding("weakness", .absent, at: "trunk"),
    ]
    #expect(outcome(of: anywhere, for: record([limbs] + rest)) == .unmet)
    #expect(
      outcome(of: anywhere, for: record(finding("weakness", .absent, at: "generalised"))) == .unmet)
  }

  @Test func `a finding with a place of its own is denied there`() {
    let plantar = present("babinski")
    #expect(outcome(of: plantar, for: record(finding("babinski", .absent))) == .unmet)
    let left = finding("babinski", .absent, at: nil, .left)
    #expect(outcome(of: plantar, for: record(left)) == .undetermined)
    #expect(
      outcome(of: plantar, for: record(left, finding("babinski", .absent, at: nil, .right)))
        == .unmet)
  }

  @Test func `a finding of which the place was not written may be anywhere`() {
    let somewhere = record(finding("weakness"))
    #expect(outcome(of: present("weakness"), for: somewhere) == .met)
    #expect(outcome(of: arm, for: somewhere) == .undetermined)
    let notThere = record(finding("weakness"), finding("weakness", .absent, at: "arm"))
    #expect(outcome(of: arm, for: notThere) == .undetermined)
  }

  @Test func `a generalised finding is in every region, and perhaps in a muscle`() {
    let everywhere = record(finding("weakness", at: "generalised"))
    for region in BodyRegion.allCases {
      #expect(outcome(of: present("weakness", in: Code(region.rawValue)), for: everywhere) == .met)
    }
    let muscle = Condition.finding(
      FindingPattern("weakness", place: .muscle("deltoid", .left)))
    #expect(outcome(of: muscle, for: everywhere) == .undetermined)
  }

  @Test func `a muscle is on one side`() {
    let left = Condition.finding(FindingPattern("weakness", place: .muscle("deltoid", .left)))
    #expect(outcome(of: left, for: record(finding("weakness", at: "deltoid", .left))) == .met)
    #expect(outcome(of: left, for: record(finding("weakness", at: "deltoid", .both))) == .met)
    let other = record(finding("weakness", at: "deltoid", .right))
    #expect(outcome(of: left, for: other) == .undetermined)
    #expect(outcome(of: left, for: record(finding("weakness", at: "deltoid"))) == .undetermined)
    let denied = record(finding("weakness", .absent, at: "deltoid", .left))
    #expect(outcome(of: left, for: denied) == .unmet)
    #expect(outcome(of: left, for: record(finding("weakness", .absent, at: "deltoid"))) == .unmet)
    #expect(
      outcome(of: left, for: record(finding("weakness", .absent, at: "arm", .left))) == .unmet)
    #expect(
      outcome(of: left, for: record(finding("weakness", .absent, at: "arm", .right)))
        == .undetermined)
  }

  @Test func `the tongue is one muscle unless a side was written`() {
    let left = Condition.finding(FindingPattern("wasting", place: .muscle("tongue", .left)))
    #expect(outcome(of: left, for: record(finding("wasting", at: "tongue"))) == .met)
    #expect(outcome(of: left, for: record(finding("wasting", at: "tongue", .midline))) == .met)
    #expect(
      outcome(of: left, for: record(finding("wasting", at: "tongue", .right))) == .undetermined)
  }

  @Test func `a qualifier that was not written may be any, and one written otherwise is a no`() {
    let slow = present("weakness", in: "cervical", tempo: [.weeksToMonths])
    #expect(outcome(of: slow, for: record(finding("weakness", at: "hand"))) == .undetermined)
    #expect(
      outcome(of: slow, for: record(finding("weakness", at: "hand", tempo: .weeksToMonths))) == .met
    )
    #expect(
      outcome(of: slow, for: record(finding("weakness", at: "hand", tempo: .sudden))) == .unmet)
    // Elsewhere it says nothing of the arm.
    #expect(
      outcome(of: slow, for: record(finding("weakness", at: "leg", tempo: .sudden)))
        == .undetermined)
    let two = record(
      finding("weakness", at: "hand", tempo: .sudden),
      finding("weakness", at: "forearm", tempo: .weeksToMonths))
    #expect(outcome(of: slow, for: two) == .met)
  }

  @Test func `all qualifiers must hold of one and the same finding`() {
    let both = present("weakness", in: "cervical", tempo: [.weeksToMonths], course: [.progressive])
    let apart = record(
      finding("weakness", at: "hand", tempo: .weeksToMonths, course: .stable),
      finding("weakness", at: "forearm", tempo: .sudden, course: .progressive))
    #expect(outcome(of: both, for: apart) == .unmet)
    let together = finding("weakness", at: "hand", tempo: .weeksToMonths, course: .progressive)
    #expect(outcome(of: both, for: record(together)) == .met)
  }

  @Test func `a narrower finding is a broader one, and never the other way round`() {
    #expect(outcome(of: present("clonus"), for: record(finding("ankle-clonus"))) == .met)
    #expect(outcome(of: present("ankle-clonus"), for: record(finding("clonus"))) == .undetermined)
    #expect(
      outcome(of: present("ankle-clonus"), for: record(finding("clonus", .absent))) == .unmet)
    #expect(
      outcome(of: present("clonus"), for: record(finding("ankle-clonus", .absent)))
        == .undetermined)
    #expect(outcome(of: present("hypertonia"), for: record(finding("rigidity"))) == .met)
    #expect(outcome(of: present("spasticity"), for: record(finding("rigidity"))) == .undetermined)
  }

  @Test func `a saddle that was asked about stays denied beside numb fingers`() {
    let saddle = present("saddle-numbness")
    let numb = finding("numbness", at: "fingers", by: .patient)
    let asked = finding("saddle-numbness", .absent, by: .patient)
    #expect(outcome(of: saddle, for: record(numb, asked)) == .unmet)
    #expect(outcome(of: saddle, for: record(numb)) == .undetermined)
    // "No numbness" beside numb fingers denies nothing narrower.
    let denied = finding("numbness", .absent, by: .clinician)
    #expect(outcome(of: saddle, for: record(numb, denied)) == .undetermined)
    #expect(outcome(of: saddle, for: record(denied)) == .unmet)
  }

  @Test func `raised tone in a leg does not reopen an arm that was found without it`() {
    let arm = present("spasticity", in: "cervical")
    let tone = record(
      finding("hypertonia", .absent, at: "arm"), finding("hypertonia", at: "leg"))
    #expect(outcome(of: arm, for: tone) == .unmet)
    let sides = record(
      finding("hypertonia", .absent, at: "arm", .left), finding("hypertonia", at: "arm", .right))
    #expect(outcome(of: arm, for: sides) == .undetermined)
  }

  @Test func `of two observers who differ the one who found it counts`() {
    let told = finding("weakness", at: "hand", by: .patient)
    let seen = finding("weakness", .absent, at: "arm", by: .clinician)
    #expect(outcome(of: arm, for: record(told, seen)) == .met)
    let examined = present("weakness", in: "cervical", by: .examined)
    #expect(outcome(of: examined, for: record(told, seen)) == .unmet)
    #expect(outcome(of: examined, for: record(told)) == .undetermined)
    #expect(
      outcome(of: present("weakness", in: "cervical", by: .reported), for: record(seen))
        == .undetermined)
  }

  @Test func `clonus is spontaneous or inducible, and what was written of one is kept`() {
    let spontaneous = present("clonus", elicitation: .spontaneous)
    let inducible = present("clonus", elicitation: .inducible)
    let induced = record(finding("ankle-clonus", elicitation: .inducible))
    #expect(outcome(of: inducible, for: induced) == .met)
    #expect(outcome(of: spontaneous, for: induced) == .unmet)
    #expect(outcome(of: .any([spontaneous, inducible]), for: record(finding("clonus"))) == .met)
    #expect(
      outcome(of: .all([spontaneous, inducible]), for: record(finding("clonus")))
        == .undetermined)
    #expect(outcome(of: .any([spontaneous, inducible]), for: record()) == .undetermined)
    #expect(
      outcome(of: .any([spontaneous, inducible]), for: record(finding("clonus", .absent)))
        == .unmet)
  }
}
