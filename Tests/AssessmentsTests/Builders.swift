import Assessments
import Clinical
import Criteria
import CriteriaFiles
import Diagnostics

/// A place in an input that does not exist.
let nowhere = Provenance(Origin(path: "fictional", line: 1))

func finding(
  _ code: Code, _ presence: Presence = .present, at site: Code? = nil,
  by observer: Observer = .clinician, tempo: Tempo? = nil
) -> Finding {
  var finding = Finding(code, presence, site: site, observer: observer, provenance: nowhere)
  finding.tempo = tempo
  return finding
}

func record(_ findings: Finding..., age: Double? = nil) -> PatientRecord {
  var record = PatientRecord(patient: Patient(provenance: nowhere), provenance: nowhere)
  record.findings = findings
  if let age {
    record.measurements = [
      Measurement("age", age, unit: "a", canonicalValue: age, provenance: nowhere)
    ]
  }
  return record
}

/// A red flag that is met by one finding and another, and speaks where the first is on record.
func redFlag(
  _ id: String, _ urgency: Urgency, first: Code, second: Code? = nil,
  whenIncomplete: ReferralRule.WhenIncomplete = .raise
) -> Criterion {
  let trigger = Condition.finding(FindingPattern(first))
  let parts = [trigger] + (second.map { [.finding(FindingPattern($0))] } ?? [])
  var criterion = Criterion(
    id: id, revision: 1, title: "A rule of the tests", kind: .redFlag,
    source: Source(citation: "Fictional"), evidence: .project, rationale: "For the tests",
    when: .all(parts), origin: Origin(path: "fictional"))
  criterion.trigger = .shows(trigger)
  criterion.referral = ReferralRule(
    urgency: urgency, action: "Refer", whenIncomplete: whenIncomplete, check: "Ask")
  return criterion
}

func assessment(of record: PatientRecord, by criteria: Criterion...) -> Assessment {
  Assessor(library: CriteriaLibrary(criteria)).assess(record, asOf: PartialDate(today))
}

let today = CalendarDay(year: 2026, month: 6, day: 1)

/// Everything that the program ships; without criteria where they cannot be read.
let shipped = Assessor(library: (try? CriteriaCatalog())?.library ?? CriteriaLibrary([]))

func shippedAssessment(of record: PatientRecord) -> Assessment {
  shipped.assess(record, asOf: PartialDate(today))
}
