import Clinical
import Criteria
import Testing

/// What several readings, a laboratory's own limit, an onset and the times of medicines amount to.
@Suite struct ReadingStatementTests {
  private func outcome(of code: Code, _ measurements: Measurement...) -> Outcome {
    CriteriaTests.outcome(of: present(code), for: record(measurements: measurements))
  }

  private func b12(
    _ value: Double, _ comparator: Measurement.Comparator? = nil, low: Double?,
    on date: String? = nil
  ) -> Measurement {
    var result = measurement("vitamin-b12", value, comparator, on: date)
    result.low = low
    return result
  }

  @Test func `vitamin B12 is weighed against the laboratory's own limit`() {
    let below: Code = "b12-below-laboratory-limit"
    #expect(outcome(of: below, b12(106, low: 107)) == .met)
    #expect(outcome(of: below, b12(107, low: 107)) == .unmet)
    #expect(outcome(of: below, b12(107, .below, low: 107)) == .met)
    #expect(outcome(of: below, b12(108, .below, low: 107)) == .undetermined)
    #expect(outcome(of: below, b12(107, .atMost, low: 107)) == .undetermined)
    #expect(outcome(of: below, b12(106, .atMost, low: 107)) == .met)
    #expect(outcome(of: below, b12(107, .above, low: 107)) == .unmet)
    #expect(outcome(of: below, b12(100, .above, low: 107)) == .undetermined)
    #expect(outcome(of: "b12-laboratory-limit", b12(100, low: 107)) == .met)
    #expect(outcome(of: "b12-laboratory-limit", b12(100, low: nil)) == .unmet)
    #expect(outcome(of: "b12-laboratory-limit") == .undetermined)
    let old = b12(90, low: 107, on: "2025-01-01")
    #expect(outcome(of: below, old, b12(200, low: 107, on: "2026-01-01")) == .unmet)
  }

  @Test func `a temperature above 38 counts twice only on two occasions`() {
    func hot(_ value: Double, on date: String? = "2026-05-01", at minute: Int?) -> Measurement {
      measurement("temperature", value, on: date, minute: minute)
    }
    let twice: Code = "hyperthermia-twice"
    #expect(outcome(of: twice, hot(38.1, at: 60), hot(38.1, at: 120)) == .met)
    #expect(outcome(of: twice, hot(38.1, at: 120), hot(38.1, at: 60)) == .met)
    #expect(outcome(of: twice, hot(38.0, at: 60), hot(38.1, at: 120)) == .undetermined)
    #expect(outcome(of: twice, hot(38.1, at: 60), hot(38.1, at: 60)) == .undetermined)
    #expect(outcome(of: twice, hot(38.1, at: nil), hot(38.1, at: 60)) == .undetermined)
    #expect(outcome(of: twice, hot(38.1, on: "2026-04-30", at: nil), hot(39, at: nil)) == .met)
    #expect(outcome(of: twice, hot(39, at: 60)) == .undetermined)
  }

  @Test func `pressure is raised by a quarter above the highest usual one`() {
    let raised: Code = "blood-pressure-raised-by-a-quarter"
    #expect(
      outcome(of: raised, measurement("systolic", 150), measurement("usual-systolic", 120))
        == .met)
    #expect(
      outcome(of: raised, measurement("systolic", 149), measurement("usual-systolic", 120))
        == .undetermined)
    #expect(outcome(of: raised, measurement("systolic", 200)) == .undetermined)
  }

  @Test func `pressure swings by 25 systolic or 20 diastolic within a day`() {
    func swing(
      _ code: Code, from first: Double, to second: Double, _ days: (String, String),
      _ minutes: (Int?, Int?) = (nil, nil)
    ) -> Outcome {
      outcome(
        of: "blood-pressure-swing", measurement(code, first, on: days.0, minute: minutes.0),
        measurement(code, second, on: days.1, minute: minutes.1))
    }
    let sameDay = ("2026-05-01", "2026-05-01")
    let nextDay = ("2026-05-01", "2026-05-02")
    #expect(swing("systolic", from: 120, to: 145, sameDay) == .met)
    #expect(swing("systolic", from: 145, to: 120, sameDay) == .met)
    #expect(swing("systolic", from: 120, to: 144, sameDay) == .undetermined)
    #expect(swing("diastolic", from: 70, to: 90, sameDay) == .met)
    #expect(swing("diastolic", from: 70, to: 89, sameDay) == .undetermined)
    #expect(swing("systolic", from: 120, to: 145, nextDay) == .undetermined)
    #expect(swing("systolic", from: 120, to: 145, nextDay, (600, 600)) == .met)
    #expect(swing("systolic", from: 120, to: 145, nextDay, (600, 601)) == .undetermined)
  }

  @Test func `steady progression runs from the onset to the day of the record`() {
    func lasts(_ months: Double, since onset: String, _ course: Course = .progressive) -> Outcome {
      var weak = finding("weakness", course: course)
      weak.onset = PartialDate(onset)
      var record = CriteriaTests.record(weak)
      record.date = PartialDate("2026-06-01")
      return CriteriaTests.outcome(
        of: .measure("progression-duration", .atLeast(months)), for: record)
    }
    #expect(lasts(12, since: "2025-05-31") == .met)
    #expect(lasts(12, since: "2025-06-02") == .unmet)
    #expect(lasts(12, since: "2025") == .undetermined)
    #expect(lasts(12, since: "2024") == .met)
    #expect(lasts(12, since: "2024", .relapsing) == .undetermined)
  }

  @Test func `a tempo of days or more tells that a focal symptom took over a day`() {
    func evolved(_ findings: Finding...) -> Outcome {
      CriteriaTests.outcome(of: present("symptoms-evolved-over-a-day"), for: record(findings))
    }
    for tempo in [Tempo.daysToWeeks, .withinFourWeeks, .weeksToMonths, .years] {
      #expect(evolved(finding("diplopia", tempo: tempo)) == .met)
      #expect(evolved(finding("headache", tempo: tempo)) == .undetermined)
      #expect(evolved(finding("diplopia", .absent, tempo: tempo)) == .undetermined)
    }
    for tempo in [Tempo.sudden, .hoursToDays, .lifelong] {
      #expect(evolved(finding("diplopia", tempo: tempo)) == .undetermined)
    }
    #expect(evolved(finding("symptoms-evolved-over-a-day", .absent)) == .unmet)
  }

  private func exposure(
    _ code: Code, _ name: String, _ change: (inout Medication) -> Void
  ) -> Outcome {
    var medicine = Medication(name: name, provenance: place())
    change(&medicine)
    var written = record()
    written.medications = [medicine]
    return CriteriaTests.outcome(of: present(code), for: written)
  }

  @Test func `only a start or an overdose is certainly more of a serotonergic medicine`() {
    let added: Code = "serotonergic-added-or-increased"
    #expect(exposure(added, "sertraline") { $0.startedHoursAgo = 35 * 24 } == .met)
    #expect(exposure(added, "sertraline") { $0.startedHoursAgo = 36 * 24 } == .undetermined)
    #expect(exposure(added, "sertraline") { $0.changedHoursAgo = 5 } == .undetermined)
    #expect(exposure(added, "sertraline") { $0.overdose = .present } == .met)
    #expect(exposure(added, "paracetamol") { $0.overdose = .present } == .undetermined)
  }

  @Test func `72 hours are counted from the last dose`() {
    let recent: Code = "dopamine-antagonist-within-72-hours"
    #expect(exposure(recent, "haloperidol") { $0.lastDoseHoursAgo = 72 } == .met)
    #expect(exposure(recent, "haloperidol") { $0.lastDoseHoursAgo = 73 } == .undetermined)
    #expect(exposure(recent, "haloperidol") { $0.stopped = .absent } == .met)
    #expect(exposure(recent, "haloperidol") { _ in } == .undetermined)
    #expect(exposure(recent, "paracetamol") { $0.lastDoseHoursAgo = 1 } == .undetermined)
    let stopped: Code = "dopaminergic-stopped"
    #expect(exposure(stopped, "levodopa") { $0.lastDoseHoursAgo = 72 } == .met)
    #expect(exposure(stopped, "levodopa") { $0.lastDoseHoursAgo = 24 } == .undetermined)
    #expect(exposure(stopped, "levodopa") { $0.lastDoseHoursAgo = 73 } == .undetermined)
    #expect(
      exposure(stopped, "levodopa") {
        $0.lastDoseHoursAgo = 1
        $0.stopped = .present
      } == .met)
  }
}
