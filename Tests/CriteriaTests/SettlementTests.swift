import Clinical
import Criteria
import Drawing
import Testing

/// What would settle an open verdict: answers that decide it, none of them needless.
@Suite struct SettlementTests {
  private func agree(_ worlds: [World], on condition: Condition, _ isMet: Bool) -> Bool {
    !worlds.contains { $0.satisfies(condition) != isMet }
  }

  /// The worlds in which every one of these answers is true.
  private func worlds(_ worlds: [World], answering inquiries: [Inquiry]) throws -> [World] {
    try worlds.filter { world in
      try inquiries.allSatisfy { inquiry in
        let isAnswered = inquiry.isAnswered(by: world)
        try #require(isAnswered != nil, "\(inquiry.code): \(inquiry.answer ?? "no answer")")
        return isAnswered == true
      }
    }
  }

  @Test func `the answers asked for decide it, and none of them is needless`() throws {
    var draws = Draws(seed: 5)
    var settled = 0
    for _ in 0..<600 {
      let condition = Condition.drawn(depth: 3, &draws)
      let sketch = Sketch.drawn(&draws)
      let found = result(of: condition, for: sketch.record)
      let possible = sketch.worlds
      for (inquiries, isMet) in [(found.settleMet, true), (found.settleRuledOut, false)] {
        guard found.outcome == .undetermined else {
          #expect(inquiries.isEmpty)
          continue
        }
        #expect(sketch.unassessable.isDisjoint(with: inquiries.map(\.code)))
        guard !inquiries.isEmpty else {
          // Nothing that may be asked settles it: only possible where something must not be asked.
          #expect(!sketch.unassessable.isEmpty, "\(condition.prose()) of \(sketch)")
          continue
        }
        settled += 1
        let left = try worlds(possible, answering: inquiries)
        #expect(!left.isEmpty && agree(left, on: condition, isMet), "\(condition.prose())")
        for needless in inquiries.indices {
          var fewer = inquiries
          fewer.remove(at: needless)
          let left = try worlds(possible, answering: fewer)
          #expect(!agree(left, on: condition, isMet), "\(condition.prose()) of \(sketch)")
        }
      }
    }
    #expect(settled > 300)
  }

  @Test func `what cannot be assessed is never asked for, and leaves the verdict open`() {
    let both = Condition.all([present("tremor"), present("agitation")])
    let found = result(of: both, for: record(finding("tremor", .notAssessable)))
    #expect(found.outcome == .undetermined)
    #expect(found.settleMet.isEmpty)
    #expect(found.settleRuledOut.map(\.code) == ["agitation"])
    #expect(found.settleRuledOut.map(\.answer) == ["absent"])
  }

  @Test func `two sides that cannot be assessed are a place that cannot be`() {
    let asked = present("weakness", in: "cervical")
    let sides = record(
      finding("weakness", .notAssessable, at: "arm", .left),
      finding("weakness", .notAssessable, at: "arm", .right))
    #expect(result(of: asked, for: sides).settleMet.isEmpty)
    let one = record(finding("weakness", .notAssessable, at: "arm", .left))
    #expect(result(of: asked, for: one).settleMet.map(\.code) == ["weakness"])
    let rest = record(
      finding("weakness", .absent, at: "arm", .left),
      finding("weakness", .notAssessable, at: "arm", .right))
    #expect(result(of: asked, for: rest).settleMet.isEmpty)
  }

  @Test func `one of two clonuses that would decide is asked for by its name`() {
    let spontaneous = present("clonus", elicitation: .spontaneous)
    let open = result(of: spontaneous, for: record())
    #expect(open.settleMet.map(\.answer) == ["present, spontaneous"])
    #expect(open.settleRuledOut.map(\.answer) == ["absent, or present, only inducible"])
  }

  @Test func `a number to be kept out of is asked for on both sides of it`() {
    let between = Condition.measure("sodium", Bounds.atLeast(120).intersection(.below(125)))
    let open = result(of: between, for: record())
    #expect(open.settleMet.map(\.answer) == ["at least 120\u{A0}mmol/L and below 125\u{A0}mmol/L"])
    #expect(
      open.settleRuledOut.map(\.answer) == ["below 120\u{A0}mmol/L or at least 125\u{A0}mmol/L"])
  }

  @Test func `what is cheapest at the bedside is asked for first`() {
    let rule = Condition.all([
      present("emg-fibrillation"), present("hyperreflexia"), .measure("temperature", .above(38)),
      present("swallowing-difficulty"), present("wasting"),
    ])
    let open = result(of: rule, for: record())
    #expect(
      open.settleMet.map(\.code)
        == ["swallowing-difficulty", "wasting", "hyperreflexia", "temperature", "emg-fibrillation"])
    #expect(open.settleRuledOut.map(\.code) == ["swallowing-difficulty"])
  }
}
