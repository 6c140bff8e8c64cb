import Assessments
import Audits
import Clinical
import Criteria
import CriteriaFiles
import Diagnostics
import Testing

@Suite struct AuditTests {
  private let assessor: Assessor

  init() throws { assessor = Assessor(library: try CriteriaCatalog().library) }

  private static let place = Provenance(Origin(path: "record.xml", line: 1))

  /// A record of saddle numbness, for which a rule asks for referral at once.
  private func entry(
    finding: Code = "saddle-numbness", _ change: (inout RecordedReferral) -> Void = { _ in }
  ) throws -> AuditEntry {
    var record = PatientRecord(patient: Patient(provenance: Self.place), provenance: Self.place)
    record.date = PartialDate("2026-05-14")
    record.findings = [
      Finding(finding, .present, observer: .patient, provenance: Self.place)
    ]
    var referral = RecordedReferral(provenance: Self.place)
    change(&referral)
    record.referral = referral
    let day = try #require(PartialDate("2026-06-01"))
    return AuditEntry(assessor.assess(record, asOf: day), key: "A-1")
  }

  @Test func `a rule that is met asks for a referral at its urgency`() throws {
    let entry = try entry()
    #expect(entry.asked == .immediate)
    #expect(entry.rules.contains { $0.urgencyFired == .immediate })
  }

  @Test func `a referral that was not made is a breach`() throws {
    #expect(try entry { $0.made = .absent }.breaches == [.notReferred])
  }

  @Test func `silence about the referral is another breach than a no`() throws {
    #expect(try entry().breaches == [.referralNotRecorded])
  }

  @Test func `a referral at a lower urgency, or at none that was recorded, is a breach`() throws {
    let lower = try entry { referral in
      referral.made = .present
      referral.urgency = .urgent
      referral.date = PartialDate("2026-05-14")
    }
    #expect(lower.breaches == [.lowerUrgency])
    let unrecorded = try entry { referral in
      referral.made = .present
      referral.date = PartialDate("2026-05-14")
    }
    #expect(unrecorded.breaches == [.urgencyNotRecorded])
  }

  @Test(arguments: [("2026-05-14", false), ("2026-05-15", true), ("2026-05", false)])
  func `a referral after the day that is due is late, where the dates leave no doubt`(
    made: String, isLate: Bool
  ) throws {
    let entry = try entry { referral in
      referral.made = .present
      referral.urgency = .immediate
      referral.date = PartialDate(made)
    }
    #expect(entry.breaches == (isLate ? [.late] : []))
  }

  @Test func `a record that asks for nothing is no breach`() throws {
    let entry = try entry(finding: "headache") { $0.made = .absent }
    #expect(entry.asked == nil)
    #expect(entry.breaches.isEmpty)
  }

  @Test func `the summary counts breaches by rule, gaps and what could not be read`() throws {
    var summary = AuditSummary()
    let breach = try entry { $0.made = .absent }
    let open = try entry(finding: "bladder-disturbance") { $0.made = .absent }
    summary.add(breach)
    summary.add(open)
    summary.addUnread()
    #expect(summary.records == 2)
    #expect(summary.unread == 1)
    #expect(summary.withBreach >= 1)
    #expect(summary.withOpenRule == [breach, open].count { !$0.open.isEmpty })
    #expect(summary.breaches[.notReferred] == summary.withBreach)
    for rule in breach.rules where rule.urgencyFired == breach.asked {
      #expect(summary.breachesByRule[rule.criterion.id] == 1)
    }
    for gap in open.gaps { #expect((summary.gaps[gap] ?? 0) >= 1) }
    #expect(summary.text.contains("could not be read: 1"))
    #expect(summary.json.hasPrefix("{\"summary\":{\"records\":2,\"unread\":1,"))
  }

  @Test func `an open rule is told as open and is no breach by itself`() throws {
    let entry = try entry(finding: "bladder-disturbance") { $0.made = .absent }
    #expect(entry.open.contains { $0.criterion.id == "tier.r03a-urinary-retention" })
    #expect(entry.gaps.contains("urinary-retention"))
    #expect(entry.json.contains("\"open\":["))
  }
}
