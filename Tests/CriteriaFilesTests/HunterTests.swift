import Clinical
import Criteria
import Testing

/// The Hunter criteria at their edges, and as they are misquoted (Dunkley et al., 2003).
@Suite struct HunterTests {
  private let id = "serotonin.hunter-2003"
  private let library = Shipped.library(of: "serotonin.hunter-2003")

  /// An exposed patient in whom every sign of the rule was looked for, with these found.
  private func verdict(
    _ found: [Finding], temperature: Double? = 37, exposure: Presence = .present
  ) -> CriterionResult {
    let all: [Code] = [
      "clonus", "ocular-clonus", "agitation", "diaphoresis", "tremor", "hyperreflexia",
      "hypertonia",
    ]
    let vocabulary = Vocabulary.shipped
    let around = found.reduce(into: Set<Code>()) {
      $0.formUnion(vocabulary.conceptsAround($1.code))
    }
    let denied = all.filter { !around.contains($0) }.map { finding($0, .absent) }
    let findings = [finding("serotonergic-agent", exposure)] + found + denied
    return library.evaluate(
      record(findings, temperature: temperature), asOf: Shipped.today, only: 0)
  }

  private let induced = finding("ankle-clonus", elicitation: .inducible)

  @Test(arguments: [(37.9, Outcome.unmet), (38.0, .unmet), (38.1, .met)])
  func `the temperature must be above 38`(temperature: Double, expected: Outcome) {
    let found = [finding("hypertonia", at: "leg"), induced]
    #expect(verdict(found, temperature: temperature).outcome == expected)
  }

  @Test func `an unknown temperature leaves the fifth arm open and is what is asked for`() {
    let open = verdict([finding("hypertonia", at: "leg"), induced], temperature: nil)
    #expect(open.outcome == .undetermined)
    #expect(open.settleMet.map(\.code) == ["temperature"])
    #expect(open.settleRuledOut.map(\.code) == ["temperature"])
    #expect(open.settleMet.map(\.answer) == ["above 38\u{A0}°C"])
  }

  @Test func `each arm suffices`() {
    let arms: [[Finding]] = [
      [finding("clonus", elicitation: .spontaneous)],
      [induced, finding("agitation")], [induced, finding("diaphoresis")],
      [finding("ocular-clonus"), finding("agitation")],
      [finding("ocular-clonus"), finding("diaphoresis")],
      [finding("tremor"), finding("hyperreflexia")],
    ]
    for arm in arms {
      #expect(verdict(arm).outcome == .met)
      #expect(verdict(arm).firing == .fires(.immediate))
      #expect(verdict(arm, exposure: .absent).outcome == .notApplicable)
      #expect(verdict(arm, exposure: .notAssessed).outcome == .undetermined)
    }
  }

  @Test func `clonus with agitation is raised before anybody asked about medicines`() {
    let unasked = verdict([induced, finding("agitation")], exposure: .notAssessed)
    #expect(unasked.firing == .cannotExclude(.immediate))
    #expect(unasked.settleMet.map(\.code) == ["serotonergic-agent"])
  }

  @Test func `what is misquoted as an arm is none`() {
    let misquotations: [([Finding], Double)] = [
      ([finding("hypertonia")], 39), ([induced], 39), ([finding("ocular-clonus")], 39),
      ([finding("hypertonia"), induced], 37), ([finding("tremor")], 39),
      ([finding("hyperreflexia")], 39), ([finding("agitation"), finding("diaphoresis")], 39),
      ([finding("hyperreflexia"), finding("hypertonia")], 39), ([finding("myoclonus")], 39),
      ([finding("tremor"), finding("agitation"), finding("diaphoresis")], 39),
    ]
    for (found, temperature) in misquotations {
      #expect(verdict(found, temperature: temperature).outcome == .unmet)
    }
  }

  @Test func `sweating with clonus of unrecorded elicitation is met`() {
    let found = verdict([finding("clonus"), finding("diaphoresis")])
    #expect(found.outcome == .met)
    #expect(found.firing == .fires(.immediate))
    #expect(!found.evidence.isEmpty && found.settleMet.isEmpty)
    #expect(verdict([finding("clonus")]).outcome == .undetermined)
    #expect(verdict([finding("clonus")]).firing == .cannotExclude(.immediate))
  }

  @Test func `the explanation agrees with the verdict where only cases decide it`() throws {
    let written = record(
      [finding("serotonergic-agent"), finding("clonus"), finding("diaphoresis")])
    let explanation = try #require(
      library.explanation(of: id, for: written, asOf: Shipped.today))
    #expect(explanation.verdict == .met)
  }
}
