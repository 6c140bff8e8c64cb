import Clinical
import Criteria
import Drawing
import Testing

@Suite struct VerdictTests {
  private func all(_ verdicts: Verdict...) -> Verdict { .atLeast(verdicts.count, of: verdicts) }
  private func any(_ verdicts: Verdict...) -> Verdict { .atLeast(1, of: verdicts) }

  @Test(arguments: Verdict.allCases, Verdict.allCases)
  func `De Morgan's laws hold`(left: Verdict, right: Verdict) {
    #expect(!all(left, right) == any(!left, !right))
    #expect(!any(left, right) == all(!left, !right))
  }

  @Test(arguments: Verdict.allCases)
  func `a double negation is none, and silence stays silence`(verdict: Verdict) {
    #expect(!(!verdict) == verdict)
    #expect((!verdict == .undetermined) == (verdict == .undetermined))
  }

  @Test(arguments: Verdict.allCases, Verdict.allCases)
  func `an answer may settle a verdict and never overturns it`(left: Verdict, right: Verdict) {
    for threshold in 0...3 {
      let open = Verdict.atLeast(threshold, of: [left, right, .undetermined])
      for answer in [Verdict.met, .unmet] {
        let settled = Verdict.atLeast(threshold, of: [left, right, answer])
        #expect(open == .undetermined || settled == open)
      }
    }
  }

  @Test(arguments: Verdict.allCases, Verdict.allCases)
  func `so many of some verdicts is what every completion agrees on`(
    left: Verdict, right: Verdict
  ) {
    for third in Verdict.allCases {
      for threshold in 0...4 {
        let completions = [left, right, third].map { verdict in
          verdict == .undetermined ? [Verdict.met, .unmet] : [verdict]
        }
        var counts: Set<Bool> = []
        for first in completions[0] {
          for second in completions[1] {
            for last in completions[2] {
              counts.insert([first, second, last].filter { $0 == .met }.count >= threshold)
            }
          }
        }
        let expected: Verdict = counts == [true] ? .met : counts == [false] ? .unmet : .undetermined
        #expect(Verdict.atLeast(threshold, of: [left, right, third]) == expected)
      }
    }
  }

  @Test func `the laws hold of drawn conditions`() {
    var draws = Draws(seed: 3)
    for _ in 0..<150 {
      let left = Condition.drawn(depth: 2, &draws)
      let right = Condition.drawn(depth: 2, &draws)
      let record = Sketch.drawn(&draws).record
      let pairs: [(Condition, Condition)] = [
        (.not(.all([left, right])), .any([.not(left), .not(right)])),
        (.not(.any([left, right])), .all([.not(left), .not(right)])),
        (.not(.not(left)), left),
        (.all([left, right]), .all([right, left])),
        (.any([left, .all([left, right])]), left),
        (.all([left, .any([right, .not(right)])]), left),
        (.atLeast(2, [left, right]), .all([left, right])),
      ]
      for (one, other) in pairs {
        #expect(outcome(of: one, for: record) == outcome(of: other, for: record))
      }
    }
  }
}
