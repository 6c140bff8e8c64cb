import Clinical
import Criteria
import Testing

/// Values outside their range as findings: the laboratory's own range, then the usual one.
@Suite struct ReferenceRangeTests {
  private func verdict(
    _ code: Code, sex: Patient.Sex? = nil, _ measurements: Measurement...
  ) -> Outcome {
    var written = record(measurements: measurements)
    written.patient.sex = sex
    return outcome(of: present(code), for: written)
  }

  private func ranged(
    _ code: Code, _ value: Double, low: Double? = nil, high: Double? = nil
  ) -> Measurement {
    var reading = measurement(code, value)
    reading.low = low
    reading.high = high
    return reading
  }

  @Test func `the usual limit itself is within the range`() {
    #expect(verdict("low-sodium", measurement("sodium", 135)) == .unmet)
    #expect(verdict("low-sodium", measurement("sodium", 134.9)) == .met)
    #expect(verdict("high-calcium-adjusted", measurement("calcium-adjusted", 2.60)) == .unmet)
    #expect(verdict("high-calcium-adjusted", measurement("calcium-adjusted", 2.61)) == .met)
    #expect(verdict("low-calcium-adjusted", measurement("calcium-adjusted", 2.61)) == .unmet)
    #expect(verdict("low-sodium") == .undetermined)
  }

  @Test func `the laboratory's own range goes before the usual one`() {
    #expect(verdict("low-magnesium", ranged("magnesium", 0.68, low: 0.66)) == .unmet)
    #expect(verdict("low-magnesium", ranged("magnesium", 0.72, low: 0.75)) == .met)
    #expect(verdict("high-free-t4", ranged("free-t4", 15, high: 14.4)) == .met)
    #expect(verdict("high-free-t4", ranged("free-t4", 26, high: 27)) == .unmet)
    #expect(verdict("high-free-t4", measurement("free-t4", 25)) == .unmet)
    #expect(verdict("high-free-t4", measurement("free-t4", 25.1)) == .met)
    #expect(verdict("high-free-t3", measurement("free-t3", 9)) == .undetermined)
    #expect(verdict("high-free-t3", ranged("free-t3", 9, high: 6.8)) == .met)
  }

  @Test func `a range is read in the unit it was printed in`() {
    // 1.7 mg/dL is 0.699 mmol/L.
    var reading = Measurement(
      "magnesium", 1.65, unit: "mg/dL", canonicalValue: 0.679, provenance: place())
    reading.low = 1.6
    #expect(verdict("low-magnesium", reading) == .unmet)
    reading.low = 1.7
    #expect(verdict("low-magnesium", reading) == .met)
  }

  @Test func `an unresolved value is low only where all it can mean is`() {
    #expect(verdict("low-magnesium", measurement("magnesium", 0.7, .below)) == .met)
    #expect(verdict("low-magnesium", measurement("magnesium", 0.71, .below)) == .undetermined)
    #expect(verdict("low-magnesium", measurement("magnesium", 0.7, .atLeast)) == .unmet)
  }

  @Test func `the latest of dated values counts, and undated ones must agree`() {
    let old = measurement("sodium", 130, on: "2026-05-01")
    let new = measurement("sodium", 138, on: "2026-05-02")
    #expect(verdict("low-sodium", old, new) == .unmet)
    #expect(verdict("low-sodium", measurement("sodium", 130), new) == .undetermined)
    let unit = measurement("creatine-kinase", 900, on: "2026-05-01")
    let later = measurement("creatine-kinase", 100, on: "2026-05-02")
    #expect(verdict("high-creatine-kinase", unit, later) == .met)
  }

  @Test func `creatine kinase is judged by sex where the laboratory gives no limit`() {
    let reading = measurement("creatine-kinase", 250)
    #expect(verdict("high-creatine-kinase", sex: .female, reading) == .met)
    #expect(verdict("high-creatine-kinase", sex: .male, reading) == .unmet)
    #expect(verdict("high-creatine-kinase", sex: .unknown, reading) == .undetermined)
    #expect(verdict("high-creatine-kinase", measurement("creatine-kinase", 200)) == .unmet)
    #expect(verdict("high-creatine-kinase", measurement("creatine-kinase", 321)) == .met)
    #expect(
      verdict("high-creatine-kinase", sex: .male, ranged("creatine-kinase", 250, high: 240)) == .met
    )
  }

  @Test func `calcium is adjusted for the albumin of the same blood`() {
    func adjusted(_ bounds: Bounds, _ measurements: Measurement...) -> Outcome {
      outcome(of: .measure("calcium-adjusted", bounds), for: record(measurements: measurements))
    }
    let calcium = measurement("calcium", 2.0)
    let albumin = measurement("albumin", 25)
    #expect(adjusted(Bounds(2.3), calcium, albumin) == .met)
    #expect(adjusted(.above(0), calcium) == .undetermined)
    #expect(adjusted(Bounds(1.8), calcium, albumin, measurement("calcium-adjusted", 1.8)) == .met)
    let yesterday = measurement("albumin", 25, on: "2026-05-01")
    #expect(adjusted(.above(0), calcium, yesterday) == .undetermined)
    #expect(verdict("low-calcium-adjusted", calcium, albumin) == .unmet)
    #expect(verdict("low-calcium", calcium, albumin) == .met)
  }
}
