import Clinical
import Criteria
import Drawing
import Testing

/// A library remembers what it judged; no record may be told anything of another.
@Suite struct JudgementStoreTests {
  @Test func `a library that has weighed many records says what a new one says`() {
    var draws = Draws(seed: 13)
    let criteria = (0..<6).map { index in
      var rule = criterion("test.\(index)", when: .drawn(depth: 3, &draws))
      rule.trigger = .any([.missing("temperature"), .shows(present("tremor"))])
      rule.referral = ReferralRule(urgency: .urgent, action: "Act", whenIncomplete: .raise)
      rule.remarks = [Criterion.Remark(when: .missing("agitation"), text: "Not asked")]
      return rule
    }
    let used = CriteriaLibrary(criteria)
    for _ in 0..<150 {
      let sketch = Sketch.drawn(&draws)
      let fresh = CriteriaLibrary(criteria).evaluate(sketch.record, asOf: today)
      for (one, other) in zip(used.evaluate(sketch.record, asOf: today), fresh) {
        #expect(one.outcome == other.outcome && one.firing == other.firing)
        #expect(one.settleMet == other.settleMet && one.settleRuledOut == other.settleRuledOut)
        #expect(one.evidence == other.evidence && one.remarks == other.remarks)
        #expect(one.isTriggered == other.isTriggered && one.gate == other.gate)
      }
    }
  }

  @Test func `the facts of a verdict are those of the record that is weighed`() {
    let library = CriteriaLibrary([criterion(when: present("tremor"))])
    let first = library.evaluate(record(finding("tremor", at: "arm")), asOf: today, only: 0)
    let second = library.evaluate(record(finding("tremor", at: "leg")), asOf: today, only: 0)
    #expect(first.evidence != second.evidence)
    #expect(second.evidence.flatMap(\.items).count == 1)
  }

  @Test func `a muscle in which something was found is asked about first`() {
    let rule = Condition.regions(
      atLeast: 1,
      .all([
        .regionIs([.lumbosacral]),
        .muscles(atLeast: 1, .finding(FindingPattern("emg-fibrillation", place: .here))),
      ]))
    let library = CriteriaLibrary([criterion(when: rule)])
    let blank = library.evaluate(record(), asOf: today, only: 0)
    #expect(!blank.settleMet.map(\.inquiry).joined().contains("iliopsoas"))
    let wasted = record(finding("wasting", at: "iliopsoas", .right))
    let found = library.evaluate(wasted, asOf: today, only: 0)
    #expect(found.settleMet.map(\.inquiry).joined().contains("right iliopsoas"))
    // And not of the next record, in which nothing was found there.
    #expect(library.evaluate(record(), asOf: today, only: 0).settleMet == blank.settleMet)
  }
}
