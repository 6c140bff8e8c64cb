import Clinical
import Criteria
import Testing

@Suite struct PowerAsymmetryTests {
  private func outcome(left: Power.Grade?, right: Power.Grade?, at site: Code = "deltoid")
    -> Outcome
  {
    let power = [(Side.left, left), (.right, right)].map { side, grade in
      Power(
        site: site, side: side, grade: grade, presence: grade == nil ? .notAssessed : .present,
        provenance: place())
    }
    let weaker = Condition.finding(
      FindingPattern("asymmetric-power", place: .muscle(site, .left)))
    return CriteriaTests.outcome(of: weaker, for: record(examinations: [examination(power: power)]))
  }

  @Test(arguments: [
    (Power.Grade.resistance, Power.Grade.normal), (.slightResistance, .normal),
    (.againstGravity, .normal), (.gravityEliminated, .resistance), (.none, .gravityEliminated),
    (.flicker, .normal),
  ])
  func `one grade above 3 and two at 3 or below are asymmetric`(
    weaker: Power.Grade, stronger: Power.Grade
  ) {
    #expect(outcome(left: weaker, right: stronger) == .met)
  }

  @Test(arguments: [
    (Power.Grade.normal, Power.Grade.normal), (.againstGravity, .resistance),
    (.gravityEliminated, .againstGravity), (.strongResistance, .normal), (.nearlyNormal, .normal),
    (.slightResistance, .resistance), (.againstGravity, .strongResistance),
    (.slightResistance, .slightResistance),
  ])
  func `less than that is not`(weaker: Power.Grade, stronger: Power.Grade) {
    #expect(outcome(left: weaker, right: stronger) == .unmet)
    #expect(outcome(left: stronger, right: weaker) == .unmet)
  }

  @Test func `a sign that leaves the difference open says nothing`() {
    #expect(outcome(left: .slightResistance, right: .strongResistance) == .undetermined)
    #expect(outcome(left: .nearlyNormal, right: .slightResistance) == .undetermined)
  }

  @Test func `the weaker side is the one that is found`() {
    #expect(outcome(left: .resistance, right: .normal) == .met)
    #expect(outcome(left: .normal, right: .resistance) == .undetermined)
  }

  @Test func `one side alone says nothing`() {
    #expect(outcome(left: .againstGravity, right: nil) == .undetermined)
    #expect(outcome(left: nil, right: .normal) == .undetermined)
  }
}
