public import Clinical
import Diagnostics

/// What one record answers to any question that a library asks.
public struct AnswerSheet: Sendable {
  let record: PatientRecord
  /// Every statement of the record: as recorded, and as the examination implies it.
  let stated: [Statement]
  /// Those that can answer something, in whole numbers.
  let numbered: [NumberedStatement]
  let measurements: [Code: [Reading]]
  /// Measures that the record says cannot be taken.
  let notAssessable: Set<Code>

  /// A measurement as the stretch of numbers it can mean.
  struct Reading: Sendable {
    let bounds: Bounds
    let source: Source
    let date: PartialDate?
    let minute: Int?
  }

  /// Where a reading stands in the record, or what it was worked out to.
  enum Source: Sendable {
    case measurement(Int)
    /// By its place among the numbers that scales are graded by.
    case workedOut(Int)
    case power(Int, Int)
    case item(Evidence.Item)
  }

  /// Reads `record` as of a day, which sets the patient's age.
  public init(_ record: PatientRecord, asOf day: CalendarDay) {
    let stated = record.stated
    var numbered: [NumberedStatement] = []
    numbered.reserveCapacity(stated.count)
    for place in stated.indices {
      let isGraded = place >= record.findings.count
      if let number = NumberedStatement(stated[place], at: place, isGraded: isGraded, .shipped) {
        numbered.append(number)
      }
    }
    self.record = record
    self.stated = stated
    self.numbered = numbered
    // A number that was written down goes before one that is counted from the record.
    measurements = Self.readings(of: record, asOf: day)
      .merging(record.countedReadings(given: stated, asOf: day)) { written, _ in written }
    notAssessable = Set(
      record.measurements.filter { $0.presence == .notAssessable }.map(\.code))
  }

  /// What an empty record answers.
  static let empty: AnswerSheet = {
    let nowhere = Provenance(Origin(path: ""))
    let record = PatientRecord(patient: Patient(provenance: nowhere), provenance: nowhere)
    return AnswerSheet(record, asOf: CalendarDay(number: 0))
  }()

  /// The statements as findings.
  public var statements: [Finding] { record.statements }

  /// Whether the record tells of anything how fast it came on.
  public var tellsTempo: Bool { stated.contains { $0.tempo != nil } }

  public func answer(to question: Question) -> Answer {
    switch question.subject {
    case .finding(let pattern): answer(to: pattern, of: question)
    case .measure(let code): answer(to: code, of: question)
    }
  }

  /// The measures of which the record says anything, in no order.
  var answeredMeasures: [Code] {
    Array(notAssessable.union(measurements.keys))
  }

  /// Whether the record shows the finding, anywhere or in one region.
  public func shows(_ code: Code, in region: BodyRegion? = nil) -> Bool {
    let place = region.map { Place.within([Code($0.rawValue)]) } ?? .anywhere
    return verdict(of: FindingPattern(code, place: place)) == .met
  }

  /// Whether the record holds a decided answer to the finding or a reading of the measure.
  public func answers(_ code: Code) -> Bool {
    if Vocabulary.shipped.measures[code] != nil { return measurements[code]?.isEmpty == false }
    return verdict(of: FindingPattern(code)) != .undetermined
  }
}
