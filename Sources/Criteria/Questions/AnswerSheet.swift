public import Clinical

/// What one record answers to any question that a library asks.
public struct AnswerSheet: Sendable {
  /// Every statement of the record: as recorded, and as the examination implies it.
  public let statements: [Finding]
  /// Those that can answer something, in whole numbers.
  let numbered: [NumberedStatement]
  let measurements: [Code: [Reading]]
  /// Measures that the record says cannot be taken.
  let notAssessable: Set<Code>

  /// A measurement as the stretch of numbers it can mean.
  struct Reading: Sendable {
    let bounds: Bounds
    let item: Evidence.Item
    let date: PartialDate?
    let minute: Int?
  }

  /// Reads `record` as of a day, which sets the patient's age.
  public init(_ record: PatientRecord, asOf day: CalendarDay) {
    statements = record.statements
    numbered = statements.indices.compactMap { [statements] index in
      NumberedStatement(
        statements[index], at: index, isGraded: index >= record.findings.count, .shipped)
    }
    // A number that was written down goes before one that is counted from the record.
    measurements = Self.readings(of: record, asOf: day)
      .merging(record.countedReadings(given: statements, asOf: day)) { written, _ in written }
    notAssessable = Set(
      record.measurements.filter { $0.presence == .notAssessable }.map(\.code))
  }

  private init() {
    statements = []
    numbered = []
    measurements = [:]
    notAssessable = []
  }

  /// What an empty record answers.
  static let empty = AnswerSheet()

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
