import Clinical
import Criteria
import Testing

/// How recorded numbers answer a question.
@Suite struct MeasureAnswerTests {
  private func verdict(
    _ code: Code, _ bounds: Bounds, _ measurements: Measurement...
  ) -> Outcome {
    outcome(of: .measure(code, bounds), for: record(measurements: measurements))
  }

  @Test func `above is above, and at least is at least`() {
    #expect(verdict("temperature", .above(38), measurement("temperature", 38)) == .unmet)
    #expect(verdict("temperature", .above(38), measurement("temperature", 38.1)) == .met)
    #expect(verdict("temperature", .atLeast(38), measurement("temperature", 38)) == .met)
    #expect(verdict("temperature", .below(38), measurement("temperature", 38)) == .unmet)
    #expect(verdict("temperature", .atMost(38), measurement("temperature", 38)) == .met)
    #expect(verdict("temperature", .above(38)) == .undetermined)
  }

  @Test func `the latest of dated values counts`() {
    let old = measurement("sodium", 118, on: "2026-05-01")
    let new = measurement("sodium", 138, on: "2026-05-02")
    #expect(verdict("sodium", .below(125), old, new) == .unmet)
    #expect(verdict("sodium", .below(125), new, old) == .unmet)
    #expect(verdict("sodium", .below(140), old, new) == .met)
  }

  @Test func `on one day the later minute counts, and within a month none is later`() {
    let morning = measurement("sodium", 118, on: "2026-05-01", minute: 540)
    let evening = measurement("sodium", 138, on: "2026-05-01", minute: 1140)
    #expect(verdict("sodium", .below(125), morning, evening) == .unmet)
    let some = measurement("sodium", 118, on: "2026-05", minute: 540)
    let other = measurement("sodium", 138, on: "2026-05", minute: 1140)
    #expect(verdict("sodium", .below(125), some, other) == .undetermined)
  }

  @Test func `values that cannot be put in order all stay possible`() {
    let undated = measurement("sodium", 118)
    let dated = measurement("sodium", 138, on: "2026-05-02")
    #expect(verdict("sodium", .below(125), undated, dated) == .undetermined)
    #expect(verdict("sodium", .below(140), undated, dated) == .met)
    let overlapping = measurement("sodium", 118, on: "2026-05")
    #expect(verdict("sodium", .below(125), overlapping, dated) == .undetermined)
    let before = measurement("sodium", 118, on: "2026-04")
    #expect(verdict("sodium", .below(125), before, dated) == .unmet)
  }

  @Test func `a number between two values that may count is not itself possible`() {
    let between = Bounds.atLeast(125).intersection(.below(135))
    #expect(
      verdict("sodium", between, measurement("sodium", 118), measurement("sodium", 138)) == .unmet)
  }

  @Test func `the highest temperature and the lowest saturation count, whatever their dates`() {
    let hot = measurement("temperature", 39, on: "2026-05-01")
    let cool = measurement("temperature", 37, on: "2026-05-02")
    #expect(verdict("temperature", .above(38), hot, cool) == .met)
    let low = measurement("oxygen-saturation", 91, on: "2026-05-01")
    let high = measurement("oxygen-saturation", 97, on: "2026-05-02")
    #expect(verdict("oxygen-saturation", .atMost(92), low, high) == .met)
  }

  @Test func `a comparator leaves a stretch of numbers`() {
    let unresolved = measurement("magnesium", 0.5, .below)
    #expect(verdict("magnesium", .below(0.7), unresolved) == .met)
    #expect(verdict("magnesium", .below(0.4), unresolved) == .undetermined)
    #expect(verdict("magnesium", .atLeast(0.5), unresolved) == .unmet)
    #expect(verdict("magnesium", .above(0.5), measurement("magnesium", 0.5, .atMost)) == .unmet)
    #expect(
      verdict("magnesium", .atLeast(0.5), measurement("magnesium", 0.5, .atMost)) == .undetermined)
    // Under 38 and exactly 37: the highest is under 38 either way.
    #expect(
      verdict(
        "temperature", .atLeast(38), measurement("temperature", 38, .below),
        measurement("temperature", 37)) == .unmet)
    #expect(
      verdict(
        "temperature", .atLeast(37), measurement("temperature", 38, .below),
        measurement("temperature", 37)) == .met)
  }

  @Test func `a measurement that was not made leaves the question open`() {
    let notMade = measurement("systolic", nil, nil, .notAssessed)
    #expect(verdict("systolic", .atLeast(140), notMade) == .undetermined)
    let impossible = measurement("systolic", nil, nil, .notAssessable)
    let found = result(
      of: .measure("systolic", .atLeast(140)), for: record(measurements: [impossible]))
    #expect(found.outcome == .undetermined)
    #expect(found.settleMet.isEmpty && found.settleRuledOut.isEmpty)
  }

  @Test(
    arguments: [
      ("2010-06-01", Outcome.met), ("2010-06-02", .unmet), ("2010-05", .met),
      ("2010-06", .undetermined), ("2010-07", .unmet), ("2009", .met), ("2010", .undetermined),
      ("2011", .unmet),
    ])
  func `an age is as exact as the date of birth`(born: String, expected: Outcome) {
    let adult = Condition.measure("age", .atLeast(16))
    #expect(outcome(of: adult, for: record(born: born)) == expected)
  }

  @Test func `an age that was written down stands before the date of birth`() {
    let adult = Condition.measure("age", .atLeast(16))
    let written = record(measurements: [measurement("age", 15.9)], born: "1990")
    #expect(outcome(of: adult, for: written) == .unmet)
    #expect(outcome(of: adult, for: record()) == .undetermined)
  }
}
