import Clinical
import Criteria
import Diagnostics
import Testing

/// Attacks counted from their list, whatever of it is missing.
@Suite struct AttackCountTests {
  private func attack(
    _ onset: String?, hours: Double? = 72, fever: Presence = .absent, at site: String? = nil,
    evidence: Presence = .notAssessed
  ) -> Attack {
    var attack = Attack(provenance: place())
    attack.onset = onset.flatMap { PartialDate($0) }
    attack.durationHours = hours
    attack.withFever = fever
    attack.site = site
    attack.objectiveEvidence = evidence
    return attack
  }

  private func record(_ attacks: [Attack], complete: Presence = .notAssessed) -> PatientRecord {
    var record = CriteriaTests.record()
    record.attacks = attacks
    record.attacksComplete = complete
    return record
  }

  private func count(
    _ code: Code, _ bounds: Bounds, in attacks: Attack..., complete: Presence = .notAssessed
  ) -> Outcome {
    outcome(of: .measure(code, bounds), for: record(attacks, complete: complete))
  }

  private func attacks(
    atLeast least: Double, _ attacks: Attack..., complete: Presence = .present
  ) -> Outcome {
    outcome(
      of: .measure("attack-count", .atLeast(least)), for: record(attacks, complete: complete))
  }

  @Test func `two attacks thirty days apart are two, and nearer they are one`() {
    #expect(attacks(atLeast: 2, attack("2026-01-01"), attack("2026-01-31")) == .met)
    #expect(attacks(atLeast: 2, attack("2026-01-01"), attack("2026-01-30")) == .unmet)
    #expect(attacks(atLeast: 1, attack("2026-01-01"), attack("2026-01-30")) == .met)
    #expect(attacks(atLeast: 2, attack("2026-01-31"), attack("2026-01-01")) == .met)
  }

  @Test func `what an attack amounts to rests on it, and on no measurement of the same number`() {
    var record = record([
      attack("2024", at: "left optic nerve"), attack("2026", at: "spinal cord"),
    ])
    record.attacks[0].provenance = place(7)
    record.attacks[1].provenance = place(9)
    func lines(_ code: Code) -> [Int?] {
      record.statements.filter { $0.code == code }.map(\.provenance.origin.line)
    }
    #expect(lines("typical-demyelinating-presentation") == [7])
    #expect(lines("attack-at-another-site") == [9])
  }

  @Test func `a chain of near attacks counts those that are apart`() {
    let chain = [attack("2026-01-01"), attack("2026-01-20"), attack("2026-02-05")]
    #expect(attacks(atLeast: 2, chain[0], chain[1], chain[2]) == .met)
    #expect(attacks(atLeast: 3, chain[0], chain[1], chain[2]) == .unmet)
  }

  @Test func `partial dates count only where they are certainly apart`() {
    #expect(attacks(atLeast: 2, attack("2024"), attack("2026")) == .met)
    #expect(attacks(atLeast: 2, attack("2025"), attack("2026")) == .undetermined)
    #expect(attacks(atLeast: 2, attack("2026-01"), attack("2026-03-02")) == .met)
    #expect(attacks(atLeast: 2, attack("2026-01"), attack("2026-03-01")) == .undetermined)
    #expect(attacks(atLeast: 2, attack(nil), attack("2026-03-01")) == .undetermined)
    #expect(attacks(atLeast: 3, attack(nil), attack("2026-03-01")) == .unmet)
  }

  @Test func `under 24 hours, or with fever, it is no attack, and silence leaves it open`() {
    #expect(attacks(atLeast: 1, attack("2026-01-01", hours: 24)) == .met)
    #expect(attacks(atLeast: 1, attack("2026-01-01", hours: 23)) == .unmet)
    #expect(attacks(atLeast: 1, attack("2026-01-01", hours: nil)) == .undetermined)
    #expect(attacks(atLeast: 1, attack("2026-01-01", fever: .present)) == .unmet)
    #expect(attacks(atLeast: 1, attack("2026-01-01", fever: .notAssessed)) == .undetermined)
  }

  @Test func `an open list leaves the count open upwards`() {
    let one = attack("2026-01-01")
    #expect(attacks(atLeast: 1, one, complete: .notAssessed) == .met)
    #expect(attacks(atLeast: 2, one, complete: .notAssessed) == .undetermined)
    #expect(attacks(atLeast: 2, one, complete: .absent) == .undetermined)
    #expect(attacks(atLeast: 2, one, complete: .present) == .unmet)
    #expect(attacks(atLeast: 1, complete: .notAssessed) == .undetermined)
    #expect(attacks(atLeast: 1, complete: .present) == .unmet)
  }

  @Test func `a count that was written down goes before one that is counted`() {
    var written = record([attack("2026-01-01")], complete: .present)
    written.measurements = [measurement("attack-count", 3)]
    #expect(outcome(of: .measure("attack-count", .atLeast(3)), for: written) == .met)
  }

  @Test func `sites with objective evidence are told apart only by name`() {
    let code: Code = "objective-lesion-count"
    let eye = attack("2024", at: "Left optic nerve", evidence: .present)
    let cord = attack("2026", at: "spinal cord", evidence: .present)
    let other = attack("2026", at: "numb from the waist", evidence: .present)
    #expect(count(code, .atLeast(2), in: eye, cord) == .met)
    #expect(count(code, .atLeast(2), in: eye, other) == .undetermined)
    #expect(count(code, .atLeast(1), in: other) == .met)
    #expect(count(code, .atLeast(3), in: eye, cord, complete: .present) == .undetermined)
    let told = attack("2026", at: "spinal cord", evidence: .absent)
    #expect(count(code, .atLeast(2), in: eye, told) == .undetermined)
    #expect(count(code, .atLeast(1), in: told, complete: .present) == .unmet)
    #expect(count(code, .atLeast(1), in: told) == .undetermined)
  }

  @Test func `an extensor plantar is objective evidence of one site and no more`() {
    var signed = record([attack("2026", evidence: .absent)], complete: .present)
    signed.examinations = [examination(plantars: [plantar(.right, .extensor)])]
    let code: Code = "objective-lesion-count"
    #expect(outcome(of: .measure(code, .atLeast(1)), for: signed) == .met)
    #expect(outcome(of: .measure(code, .atLeast(2)), for: signed) == .undetermined)
    var reported = CriteriaTests.record(finding("spasticity", by: .patient))
    reported.attacksComplete = .present
    #expect(outcome(of: .measure(code, .atLeast(1)), for: reported) == .unmet)
  }

  @Test func `an attack at another site needs two names and dates that are apart`() {
    func elsewhere(_ attacks: Attack..., complete: Presence = .notAssessed) -> Outcome {
      outcome(
        of: present("attack-at-another-site"), for: record(attacks, complete: complete))
    }
    let eye = attack("2024", at: "optic nerve")
    #expect(elsewhere(eye, attack("2026", at: "spinal cord")) == .met)
    #expect(elsewhere(eye, attack("2026", at: "right optic nerve")) == .undetermined)
    #expect(elsewhere(eye, attack("2026", at: "legs")) == .undetermined)
    #expect(elsewhere(eye, attack("2024", at: "spinal cord")) == .undetermined)
    #expect(
      elsewhere(eye, attack("2026", fever: .present, at: "spinal cord")) == .undetermined)
    #expect(elsewhere(eye, complete: .present) == .unmet)
    #expect(elsewhere(eye) == .undetermined)
  }

  @Test func `an attack of one recognised site is typical, unless a finding says otherwise`() {
    func typical(_ attack: Attack, _ findings: Finding...) -> Outcome {
      var written = record([attack])
      written.findings = findings
      return outcome(of: present("typical-demyelinating-presentation"), for: written)
    }
    let code: Code = "typical-demyelinating-presentation"
    #expect(typical(attack("2026", at: "left optic nerve")) == .met)
    #expect(typical(attack("2026", at: "brainstem")) == .met)
    #expect(typical(attack("2026", at: "bilateral optic neuritis")) == .undetermined)
    #expect(typical(attack("2026", at: "both optic nerves")) == .undetermined)
    #expect(typical(attack("2026", at: "legs")) == .undetermined)
    #expect(typical(attack("2026", hours: nil, at: "brainstem")) == .undetermined)
    #expect(typical(attack("2026", at: "brainstem"), finding(code, .absent)) == .unmet)
    #expect(typical(attack("2026", at: "brainstem"), finding(code, .notAssessed)) == .met)
  }
}
