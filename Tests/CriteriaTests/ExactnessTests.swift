import Clinical
import Criteria
import Drawing
import Testing

/// A verdict is said exactly when every way of filling in what is missing gives it.
@Suite struct ExactnessTests {
  /// What every world that the record allows agrees on.
  private func plainOutcome(of condition: Condition, in worlds: [World]) -> Outcome {
    let answers = Set(worlds.map { $0.satisfies(condition) })
    return answers == [true] ? .met : answers == [false] ? .unmet : .undetermined
  }

  @Test func `drawn rules say of drawn records what every completion agrees on`() {
    var draws = Draws(seed: 1)
    var seen: [Outcome: Int] = [:]
    for _ in 0..<500 {
      let condition = Condition.drawn(depth: 3, &draws)
      let library = CriteriaLibrary([criterion(when: condition)])
      for _ in 0..<6 {
        let sketch = Sketch.drawn(&draws)
        let expected = plainOutcome(of: condition, in: sketch.worlds)
        let found = library.evaluate(sketch.record, asOf: today, only: 0).outcome
        #expect(found == expected, "\(condition.prose()) of \(sketch)")
        seen[expected, default: 0] += 1
      }
    }
    #expect(Outcome.allCases.filter { seen[$0, default: 0] > 300 }.count == 3)
  }

  @Test func `a gate is part of the verdict, and not applicable where it is not met`() {
    var draws = Draws(seed: 2)
    for _ in 0..<150 {
      let condition = Condition.drawn(depth: 2, &draws)
      let gate = Condition.measure("age", .atLeast(16))
      let library = CriteriaLibrary([criterion(when: condition, applies: gate)])
      let sketch = Sketch.drawn(&draws)
      let expected =
        plainOutcome(of: gate, in: sketch.worlds) == .unmet
        ? Outcome.notApplicable : plainOutcome(of: .all([gate, condition]), in: sketch.worlds)
      let found = library.evaluate(sketch.record, asOf: today, only: 0)
      #expect(found.outcome == expected, "\(condition.prose()) of \(sketch)")
      #expect((found.gate != nil) == (expected == .notApplicable))
    }
  }

  @Test func `what is added to a record may settle a verdict and never overturns it`() {
    var draws = Draws(seed: 4)
    for _ in 0..<200 {
      let library = CriteriaLibrary([criterion(when: .drawn(depth: 3, &draws))])
      var sketch = Sketch.drawn(&draws)
      let before = library.evaluate(sketch.record, asOf: today, only: 0).outcome
      if sketch.agitation == .notAssessed { sketch.agitation = .present }
      if sketch.tremor == .notAssessed { sketch.tremor = .absent }
      if sketch.clonus == .unrecorded { sketch.clonus = .inducible }
      if sketch.clonus == .present { sketch.clonus = .spontaneous }
      if sketch.temperature == .unrecorded { sketch.temperature = .exactly38 }
      if sketch.age == .unrecorded { sketch.age = .grown }
      let after = library.evaluate(sketch.record, asOf: today, only: 0).outcome
      #expect(before == .undetermined || after == before)
    }
  }

  @Test func `clonus whichever way it was elicited decides where both ways lead there`() {
    // Arms 1 and 2 of the Hunter criteria: no single arm is met, and one of the two must be.
    let arms = Condition.any([
      present("clonus", elicitation: .spontaneous),
      .all([present("clonus", elicitation: .inducible), present("diaphoresis")]),
    ])
    #expect(outcome(of: arms, for: record(finding("clonus"), finding("diaphoresis"))) == .met)
    #expect(outcome(of: arms, for: record(finding("clonus"))) == .undetermined)
    #expect(outcome(of: arms, for: record(finding("diaphoresis"))) == .undetermined)
    let exclusive = Condition.all([present("agitation"), .not(present("agitation"))])
    #expect(outcome(of: exclusive, for: record()) == .unmet)
  }

  @Test func `an explanation says of every part what the verdict says`() throws {
    let arms = Condition.any([
      present("clonus", elicitation: .spontaneous),
      .all([present("clonus", elicitation: .inducible), present("diaphoresis")]),
    ])
    let library = CriteriaLibrary([criterion(when: arms)])
    let sweating = record(finding("clonus"), finding("diaphoresis"))
    let explanation = try #require(
      library.explanation(of: "test.one", for: sweating, asOf: today))
    #expect(explanation.verdict == .met)
    #expect(explanation.isEitherWay)
    #expect(explanation.parts.map(\.verdict) == [.undetermined, .undetermined])
    #expect(explanation.parts.map(\.isEitherWay) == [false, false])
  }

  @Test(arguments: [1, 12, 13, 40])
  func `no number of questions that pull both ways leaves a verdict open`(count: Int) {
    let codes: [Code] = [
      "agitation", "tremor", "diaphoresis", "rigidity", "fever", "cramp", "tetany", "seizure",
    ]
    let places = BodyRegion.allCases.map { Code($0.rawValue) } + ["arm"]
    let asked = codes.flatMap { code in places.map { present(code, in: $0) } }.prefix(count)
    let tautologies = asked.map { Condition.any([$0, .not($0)]) }
    #expect(outcome(of: .all(tautologies), for: record()) == .met)
    #expect(outcome(of: .not(.all(tautologies)), for: record()) == .unmet)
  }
}
