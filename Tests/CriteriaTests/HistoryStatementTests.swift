import Clinical
import Criteria
import Testing

/// Medicines, pregnancy and progression, as the rules ask for them.
@Suite struct HistoryStatementTests {
  private func medicine(_ name: String, stoppedHoursAgo hours: Double? = nil) -> Medication {
    var medicine = Medication(name: name, provenance: place())
    if let hours {
      medicine.stopped = .present
      medicine.lastDoseHoursAgo = hours
    }
    return medicine
  }

  private func exposure(
    _ code: Code, _ medicines: Medication..., complete: Presence = .notAssessed
  ) -> Outcome {
    var written = record()
    written.medications = medicines
    written.medicationsComplete = complete
    return outcome(of: present(code), for: written)
  }

  @Test func `a medicine is what the table of classes says`() {
    #expect(exposure("serotonergic-agent", medicine("Sertraline 50 mg")) == .met)
    #expect(exposure("lithium", medicine("sertraline")) == .undetermined)
  }

  @Test func `only a complete list of known medicines denies a class`() {
    let known = medicine("paracetamol")
    #expect(exposure("serotonergic-agent", known, complete: .present) == .unmet)
    #expect(exposure("serotonergic-agent", known) == .undetermined)
    #expect(exposure("serotonergic-agent", known, complete: .absent) == .undetermined)
    let unknown = medicine("exemplarine")
    #expect(exposure("serotonergic-agent", known, unknown, complete: .present) == .undetermined)
    #expect(
      exposure("serotonergic-agent", unknown, medicine("sertraline"), complete: .present) == .met)
    #expect(exposure("lithium", medicine("sertraline"), complete: .present) == .unmet)
    #expect(exposure("caffeine", known, complete: .present) == .undetermined)
    #expect(exposure("serotonergic-agent", complete: .present) == .unmet)
  }

  @Test func `an unknown medicine that was not taken hides nothing`() {
    var denied = medicine("exemplarine")
    denied.presence = .absent
    #expect(exposure("serotonergic-agent", denied, complete: .present) == .unmet)
  }

  @Test func `what was stopped counts for five weeks`() {
    #expect(
      exposure("serotonergic-agent", medicine("fluoxetine", stoppedHoursAgo: 35 * 24)) == .met)
    let longAgo = medicine("fluoxetine", stoppedHoursAgo: 36 * 24)
    #expect(exposure("serotonergic-agent", longAgo) == .undetermined)
    #expect(exposure("serotonergic-agent", longAgo, complete: .present) == .unmet)
    var undated = medicine("fluoxetine")
    undated.stopped = .present
    #expect(exposure("serotonergic-agent", undated) == .met)
  }

  @Test func `a change within a day is told of serotonergic medicines only`() {
    var changed = medicine("sertraline")
    changed.changedHoursAgo = 24
    #expect(exposure("serotonergic-change", changed) == .met)
    changed.changedHoursAgo = 25
    #expect(exposure("serotonergic-change", changed) == .unmet)
    #expect(exposure("serotonergic-change", medicine("sertraline")) == .undetermined)
    var other = medicine("paracetamol")
    other.startedHoursAgo = 1
    #expect(exposure("serotonergic-change", other) == .undetermined)
  }

  private func window(
    _ status: Pregnancy.Status?, weeks: Double? = nil, days: Double? = nil, sex: Patient.Sex? = nil
  ) -> [Outcome] {
    var written = record()
    written.patient.sex = sex
    written.pregnancy = status.map { Pregnancy(status: $0, provenance: place()) }
    written.pregnancy?.gestationWeeks = weeks
    written.pregnancy?.postpartumDays = days
    return ["obstetric-window", "early-pregnancy"].map { outcome(of: present($0), for: written) }
  }

  @Test func `the obstetric window runs from 20 weeks to 42 days after birth`() {
    #expect(window(.pregnant, weeks: 19) == [.unmet, .met])
    #expect(window(.pregnant, weeks: 19 + 6 / 7) == [.unmet, .met])
    #expect(window(.pregnant, weeks: 20) == [.met, .unmet])
    #expect(window(.pregnant) == [.met, .unmet])
    #expect(window(.postpartum, days: 42) == [.met, .unmet])
    #expect(window(.postpartum, days: 43) == [.unmet, .unmet])
    #expect(window(.postpartum) == [.met, .unmet])
    #expect(window(.notPregnant) == [.unmet, .unmet])
  }

  @Test func `a pregnancy that was not asked about is not none, but a man has none`() {
    #expect(window(.notAssessed) == [.undetermined, .undetermined])
    #expect(window(nil) == [.undetermined, .undetermined])
    #expect(window(nil, sex: .female) == [.undetermined, .undetermined])
    #expect(window(nil, sex: .unknown) == [.undetermined, .undetermined])
    #expect(window(nil, sex: .male) == [.unmet, .unmet])
  }

  @Test func `weeks and days are counted on to the day of the record`() {
    func window(_ status: Pregnancy.Status, weeks: Double? = nil, days: Double? = nil) -> [Outcome]
    {
      var written = record()
      written.date = PartialDate("2026-05-31")
      written.pregnancy = Pregnancy(status: status, provenance: place())
      written.pregnancy?.date = PartialDate("2026-05-01")
      written.pregnancy?.gestationWeeks = weeks
      written.pregnancy?.postpartumDays = days
      return ["obstetric-window", "early-pregnancy"].map { outcome(of: present($0), for: written) }
    }
    #expect(window(.pregnant, weeks: 15) == [.unmet, .met])
    #expect(window(.pregnant, weeks: 16) == [.met, .unmet])
    #expect(window(.postpartum, days: 12) == [.met, .unmet])
    #expect(window(.postpartum, days: 13) == [.unmet, .unmet])
    // Thirty days ago she was not pregnant, which says nothing of today.
    #expect(window(.notPregnant) == [.undetermined, .undetermined])
  }

  @Test func `a pregnancy told as a finding counts as twenty weeks where the weeks are unknown`() {
    let told = record(finding("pregnant", by: .patient))
    #expect(outcome(of: present("obstetric-window"), for: told) == .met)
    let early = record(finding("pregnant"), measurements: [measurement("gestation", 12)])
    #expect(outcome(of: present("obstetric-window"), for: early) == .unmet)
    #expect(outcome(of: present("early-pregnancy"), for: early) == .met)
  }

  @Test func `weakness that grows is progression, and motor impairment that progresses`() {
    let codes: [Code] = ["progression", "progressive-motor-impairment"]
    func verdicts(_ findings: Finding...) -> [Outcome] {
      codes.map { outcome(of: present($0), for: record(findings)) }
    }
    #expect(verdicts(finding("weakness", course: .progressive)) == [.met, .met])
    #expect(verdicts(finding("slurred-speech", tempo: .weeksToMonths)) == [.met, .met])
    #expect(verdicts(finding("twitching", course: .progressive)) == [.met, .undetermined])
    #expect(verdicts(finding("fasciculation", course: .progressive)) == [.met, .undetermined])
    for tempo in [Tempo.sudden, .years, .lifelong] {
      #expect(verdicts(finding("weakness", tempo: tempo)) == [.undetermined, .undetermined])
    }
    let better = finding("weakness", tempo: .weeksToMonths, course: .improving)
    #expect(verdicts(better) == [.undetermined, .undetermined])
    #expect(verdicts(finding("weakness")) == [.undetermined, .undetermined])
    #expect(
      verdicts(finding("weakness", .absent, course: .progressive)) == [
        .undetermined, .undetermined,
      ])
    #expect(verdicts(finding("progression", .absent)) == [.unmet, .unmet])
  }
}
