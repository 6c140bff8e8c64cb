import Assessments
import Clinical
import Criteria
import Testing

@Suite struct PriorityTests {
  @Test func `the most urgent rule that is met sets the level`() {
    let priority = assessment(
      of: record(finding("tremor"), finding("cramp")),
      by: redFlag("a", .routine, first: "tremor"), redFlag("b", .urgent, first: "cramp"),
      redFlag("c", .immediate, first: "seizure")
    ).priority
    #expect(priority.level == .urgent)
    #expect(priority.fired.map(\.criterion.id) == ["b", "a"])
    #expect(priority.deciding.map(\.criterion.id) == ["b"])
    #expect(priority.cannotExclude.isEmpty)
  }

  @Test func `what cannot be excluded sets the level as what is met does`() {
    let priority = assessment(
      of: record(finding("tremor"), finding("cramp")),
      by: redFlag("a", .immediate, first: "tremor", second: "fever"),
      redFlag("b", .urgent, first: "cramp")
    ).priority
    #expect(priority.level == .immediate)
    #expect(priority.fired.map(\.criterion.id) == ["b"])
    #expect(priority.cannotExclude.map(\.criterion.id) == ["a"])
    #expect(priority.deciding.isEmpty)
  }

  @Test func `a rule without its trigger, one that is not met and one that only asks are silent`() {
    let rule = redFlag("a", .immediate, first: "tremor", second: "fever")
    for written in [
      record(), record(finding("fever")), record(finding("tremor", .absent)),
      record(finding("tremor"), finding("fever", .absent)),
    ] {
      let priority = assessment(of: written, by: rule).priority
      #expect(priority.level == nil)
      #expect(priority.fired.isEmpty && priority.cannotExclude.isEmpty)
    }
    let asking = redFlag("a", .immediate, first: "tremor", second: "fever", whenIncomplete: .ask)
    #expect(assessment(of: record(finding("tremor")), by: asking).priority.level == nil)
  }

  @Test func `the ladder runs as it is written`() {
    #expect(Urgency.allCases.sorted() == Urgency.allCases)
    #expect(Urgency.none < .consider && Urgency.sameDay < .immediate)
  }

  @Test func `an empty record has no urgency, which is not none`() {
    let empty = shippedAssessment(of: record())
    #expect(empty.priority.level == nil)
    #expect(empty.priority.fired.isEmpty && empty.priority.cannotExclude.isEmpty)
    #expect(!empty.results.contains { $0.outcome == .met })
  }

  @Test func `twitching alone has no urgency`() {
    let twitching = shippedAssessment(of: record(finding("twitching", at: "calf"), age: 30))
    #expect(twitching.priority.level == nil)
  }

  @Test func `none stands only by a normal examination on record, without progression`() {
    let normal = finding("normal-neurological-examination")
    let steady = finding("progression", .absent, by: .patient)
    let twitching = finding("twitching", at: "calf", by: .patient)
    let whole = shippedAssessment(of: record(twitching, normal, steady, age: 30))
    #expect(whole.priority.level == Urgency.none)
    #expect(
      whole.priority.deciding.map(\.criterion.id)
        == ["tier.r18-isolated-fasciculation-normal-examination"])
    for lacking in [
      record(twitching, normal, age: 30), record(twitching, steady, age: 30),
      record(normal, steady, age: 30), record(twitching, normal, steady),
    ] {
      #expect(
        !shippedAssessment(of: lacking).priority.fired.contains { $0.urgencyFired == Urgency.none })
    }
    let rules = shipped.library.criteria.filter { $0.referral?.urgency == Urgency.none }
    #expect(rules.map(\.id) == ["tier.r18-isolated-fasciculation-normal-examination"])
  }

  @Test func `a normal examination never lowers another rule`() {
    let written = record(
      finding("twitching", at: "calf"), finding("normal-neurological-examination"),
      finding("progression", .absent), finding("saddle-numbness", by: .patient),
      finding("urinary-retention", by: .patient), age: 30)
    #expect(shippedAssessment(of: written).priority.level == .immediate)
  }

  @Test func `a child is judged by the rule for children and not by those for adults`() {
    let weak = finding("weakness", at: "leg", by: .carer, tempo: .weeksToMonths)
    let child = shippedAssessment(
      of: record(weak, finding("fasciculation", at: "calf"), age: 6))
    let fired = child.priority.fired.map(\.criterion.id)
    #expect(fired.contains("tier.r21-child"))
    #expect(child.priority.fired.allSatisfy { $0.urgencyFired == .urgent })
    #expect(!fired.contains("ng127.n06-slow-limb-or-neck-weakness"))
    let slow = child.results.first { $0.criterion.id == "ng127.n06-slow-limb-or-neck-weakness" }
    #expect(slow?.outcome == .notApplicable)
    #expect(slow?.gate == "age at least 16\u{A0}years")
  }

  @Test func `an adult without an age is not let go by`() {
    let weak = finding("weakness", at: "hand", by: .patient, tempo: .weeksToMonths)
    let ageless = shippedAssessment(of: record(weak))
    let slow = ageless.results.first { $0.criterion.id == "ng127.n06-slow-limb-or-neck-weakness" }
    #expect(slow?.outcome == .undetermined)
    #expect(slow?.firing == .cannotExclude(.routine))
    #expect(ageless.priority.level != nil)
  }
}
