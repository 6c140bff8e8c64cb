import Clinical
import Criteria
import Drawing
import Testing

/// What would have to be otherwise for a verdict to turn round.
@Suite struct CounterfactualTests {
  private let rule = Condition.all([
    present("tremor"), .any([present("agitation"), .measure("temperature", .above(38))]),
  ])

  private func evaluation(_ conditions: [Condition], _ record: PatientRecord) -> Evaluation {
    let criteria = conditions.enumerated().map { criterion("test.\($0)", when: $1) }
    return CriteriaLibrary(criteria).evaluation(of: record, asOf: today)
  }

  @Test func `the fewest recorded answers are named that turn it round`() {
    let met = record(
      finding("tremor"), finding("agitation"), measurements: [measurement("temperature", 39)])
    let one = evaluation([rule], met).counterfactual(of: "test.0")
    #expect(one?.map(\.code) == ["tremor"])
    #expect(one?.map(\.answer) == ["absent"])
    let unmet = record(
      finding("tremor"), finding("agitation", .absent),
      measurements: [measurement("temperature", 37)])
    let other = evaluation([rule], unmet).counterfactual(of: "test.0")
    #expect(other?.map(\.code) == ["agitation"])
    #expect(evaluation([rule], record()).counterfactual(of: "test.0") == nil)
  }

  @Test func `the one finding on which two criteria part is named with the other answer`() {
    let other = Condition.all([present("tremor"), present("agitation")])
    let parted = record(
      finding("tremor"), finding("agitation", .absent),
      measurements: [measurement("temperature", 39)])
    let finding = evaluation([rule, other], parted)
      .splittingFinding(between: "test.0", and: "test.1")
    #expect(finding?.code == "agitation")
    #expect(finding?.answer == "present")
    let agreed = record(CriteriaTests.finding("tremor", .absent))
    #expect(
      evaluation([rule, other], agreed).splittingFinding(between: "test.0", and: "test.1") == nil)
  }

  @Test func `where one of the two is open its missing answer is named`() {
    let wide = present("tremor")
    let narrow = Condition.all([present("tremor"), present("agitation")])
    let finding = evaluation([wide, narrow], record(CriteriaTests.finding("tremor")))
      .splittingFinding(between: "test.0", and: "test.1")
    #expect(finding?.code == "agitation")
    #expect(finding?.answer == "present")
  }

  @Test func `a drawn verdict turns round in every world with the answers named`() throws {
    var draws = Draws(seed: 12)
    var found = 0
    for _ in 0..<300 {
      let condition = Condition.drawn(depth: 3, &draws)
      let sketch = Sketch.drawn(&draws)
      let evaluation = evaluation([condition], sketch.record)
      let outcome = evaluation.result(at: 0).outcome
      guard let changes = evaluation.counterfactual(of: "test.0") else { continue }
      found += 1
      // Worlds as the record has them, but for the answers that are changed.
      let changed = Set(changes.map(\.code))
      let worlds = try World.all.filter { world in
        let others = sketch.worlds.contains { $0.agrees(with: world, exceptFor: changed) }
        return try others && changes.allSatisfy { try #require($0.isAnswered(by: world) as Bool?) }
      }
      #expect(!worlds.isEmpty)
      #expect(!worlds.contains { $0.satisfies(condition) == (outcome == .met) })
    }
    #expect(found > 40)
  }
}

extension World {
  fileprivate func agrees(with other: World, exceptFor codes: Set<Code>) -> Bool {
    (codes.contains("agitation") || isAgitated == other.isAgitated)
      && (codes.contains("tremor") || trembles == other.trembles)
      && (codes.contains("clonus") || clonus == other.clonus)
      && (codes.contains("temperature") || temperature == other.temperature)
      && (codes.contains("age") || age == other.age)
  }
}
