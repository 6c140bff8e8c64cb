import Clinical
import Criteria
import Testing

@Suite struct PowerReadingTests {
  private func weakest(_ bounds: Bounds, of grades: Power.Grade...) -> Outcome {
    let tested = examination(
      power: zip(["deltoid", "iliopsoas"] as [Code], grades).map {
        Power(site: $0, side: .left, grade: $1, provenance: place())
      })
    return outcome(of: .measure("weakest-power", bounds), for: record(examinations: [tested]))
  }

  @Test func `the weakest grade counts`() {
    #expect(weakest(.atMost(3), of: .normal, .againstGravity) == .met)
    #expect(weakest(.atMost(3), of: .normal, .slightResistance) == .unmet)
  }

  @Test func `the grades keep their order`() {
    let ranks = Power.Grade.allCases.map { grade in
      (0...50).first { weakest(.atMost(Double($0) / 10), of: grade) == .met }
    }
    #expect(!ranks.contains(nil))
    #expect(zip(ranks, ranks.dropFirst()).allSatisfy { ($0 ?? 0) < ($1 ?? 0) })
  }

  @Test func `without a grade the weakest power is open`() {
    #expect(weakest(.atMost(3)) == .undetermined)
    let untested = examination(power: [
      Power(
        site: "arm", side: .both, grade: nil, presence: .notAssessed, provenance: place())
    ])
    let condition = Condition.measure("weakest-power", .atMost(3))
    #expect(outcome(of: condition, for: record(examinations: [untested])) == .undetermined)
  }
}
