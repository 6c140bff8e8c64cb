import Clinical
import Criteria
import Testing

/// One row of the table of boundaries: a value at or beside a limit, and what follows from it.
struct Boundary: Sendable, CustomTestStringConvertible {
  let item: String
  let value: String
  /// The shipped criterion that the row is weighed by.
  let id: String
  let record: PatientRecord
  let expected: Expectation

  init(
    _ item: String, _ value: String, _ id: String, _ record: PatientRecord,
    _ expected: Expectation
  ) {
    self.item = item
    self.value = value
    self.id = id
    self.record = record
    self.expected = expected
  }

  var testDescription: String { "\(item): \(value)" }

  /// What a row says; what is `nil` is not asked of it.
  struct Expectation: Sendable {
    var outcome: Outcome?
    var category: Category.Range?
    var score: ClosedRange<Int>?
    var firing: CriterionResult.Firing?
    /// Some of what would settle it is among these.
    var asks: Set<Code> = []
    /// Words of a remark or of the criterion's limits.
    var says: String?

    static func outcome(_ outcome: Outcome) -> Self { Self(outcome: outcome) }

    static func category(_ name: String) -> Self {
      Self(outcome: .met, category: Category.Range(atLeast: name, atMost: name))
    }

    static func score(_ points: Int) -> Self { Self(score: points...points) }
  }
}

extension PatientRecord {
  /// A record of an adult, with these findings and measurements.
  init(
    _ findings: [Finding] = [], _ measurements: [Measurement] = [], age: Double? = 50,
    examinations: [Examination] = []
  ) {
    self.init(patient: Patient(provenance: nowhere), provenance: nowhere)
    self.findings = findings
    self.measurements = measurements
    self.examinations = examinations
    if let age { self.measurements.append(measured("age", age)) }
  }
}

/// A measurement, in the unit of its measure or another.
func measured(
  _ code: Code, _ value: Double, _ unit: String? = nil, upper: Double? = nil
) -> Measurement {
  let measure = Vocabulary.shipped.measures[code]
  let written = unit ?? measure?.unit ?? ""
  var measurement = Measurement(
    code, value, unit: written,
    canonicalValue: measure.flatMap { Units.shipped.convert(value, from: written, to: $0) },
    provenance: nowhere)
  measurement.high = upper
  return measurement
}

func absent(_ codes: Code...) -> [Finding] { codes.map { finding($0, .absent) } }
func present(_ codes: Code...) -> [Finding] { codes.map { finding($0) } }
