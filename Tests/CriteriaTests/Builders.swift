import Clinical
import Criteria
import Diagnostics

/// The day on which the tests weigh their records.
let today = CalendarDay(year: 2026, month: 6, day: 1)

/// A place in an input that does not exist.
func place(_ line: Int = 1) -> Provenance { Provenance(Origin(path: "fictional", line: line)) }

func finding(
  _ code: Code, _ presence: Presence = .present, at site: Code? = nil, _ side: Side? = nil,
  by observer: Observer = .clinician, tempo: Tempo? = nil, course: Course? = nil,
  elicitation: Elicitation? = nil
) -> Finding {
  var finding = Finding(
    code, presence, site: site, side: side, observer: observer, provenance: place())
  finding.tempo = tempo
  finding.course = course
  finding.elicitation = elicitation
  return finding
}

/// A measurement in the unit of its measure.
func measurement(
  _ code: Code, _ value: Double?, _ comparator: Measurement.Comparator? = nil,
  on date: String? = nil, minute: Int? = nil, _ presence: Presence = .present
) -> Measurement {
  var measurement = Measurement(
    code, value, unit: Vocabulary.shipped.measures[code]?.unit ?? "", canonicalValue: value,
    presence: presence, provenance: place())
  measurement.comparator = comparator
  measurement.date = date.flatMap { PartialDate($0) }
  measurement.minute = minute
  return measurement
}

func record(
  _ findings: Finding..., measurements: [Measurement] = [], born: String? = nil,
  examinations: [Examination] = []
) -> PatientRecord {
  record(
    findings, measurements: measurements, born: born.flatMap { PartialDate($0) },
    examinations: examinations)
}

func record(
  _ findings: [Finding], measurements: [Measurement] = [], born: PartialDate? = nil,
  examinations: [Examination] = []
) -> PatientRecord {
  var patient = Patient(provenance: place())
  patient.born = born
  var record = PatientRecord(patient: patient, provenance: place())
  record.findings = findings
  record.measurements = measurements
  record.examinations = examinations
  return record
}

func criterion(
  _ id: String = "test.one", when condition: Condition, applies: Condition? = nil
) -> Criterion {
  var criterion = Criterion(
    id: id, revision: 1, title: "A rule of the tests", kind: .diagnostic,
    source: Source(citation: "Fictional"), evidence: .project, rationale: "For the tests",
    when: condition, origin: Origin(path: "fictional"))
  criterion.applies = applies
  return criterion
}

func result(
  of condition: Condition, for record: PatientRecord, applies: Condition? = nil
) -> CriterionResult {
  CriteriaLibrary([criterion(when: condition, applies: applies)])
    .evaluate(record, asOf: today, only: 0)
}

func outcome(of condition: Condition, for record: PatientRecord) -> Outcome {
  result(of: condition, for: record).outcome
}

func present(
  _ code: Code, in places: Code..., by observation: FindingPattern.Observation? = nil,
  tempo: [Tempo] = [], course: [Course] = [], elicitation: Elicitation? = nil
) -> Condition {
  .finding(
    FindingPattern(
      code, place: places.isEmpty ? .anywhere : .within(places), observation: observation,
      tempo: tempo, course: course, elicitation: elicitation))
}
