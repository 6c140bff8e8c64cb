import Clinical

/// Everything a record says of one feature of one movement, and what of it counts.
struct RecordedFeature {
  let code: Code
  /// In the order of the record.
  let statements: [Movement.Feature]
  /// Whether the feature is there; `nil` while that is open.
  let isPresent: Bool?
  /// Whether what counts was examined or measured, so that a definition can rule out by it.
  let isExamined: Bool
  /// Whether it follows from where the movement is, and nobody recorded it.
  let isInferred: Bool

  /// What was examined counts before what was reported, and the later before the earlier.
  ///
  /// Statements of the same weight that differ leave the feature open; all of them stay listed.
  init(_ code: Code, _ statements: [Movement.Feature]) {
    self.code = code
    self.statements = statements
    let answered = statements.filter { $0.presence == .present || $0.presence == .absent }
    let examined = answered.filter(\.observer.examines)
    isExamined = !examined.isEmpty
    isInferred = false
    let counted = latest(of: examined.isEmpty ? answered : examined)
    let states = Set(counted.map(\.presence))
    isPresent = states.count == 1 ? states.contains(.present) : nil
  }

  /// A feature that follows from where the movement is, whoever says where that is.
  init(inferred statement: Movement.Feature) {
    code = statement.code
    statements = [statement]
    isPresent = statement.presence == .present
    isExamined = true
    isInferred = true
  }

  /// Whether somebody recorded an answer, rather than nobody or the site alone.
  var isRecorded: Bool { isPresent != nil && !isInferred }

  var isNotAssessable: Bool {
    isPresent == nil && statements.contains { $0.presence == .notAssessable }
  }

  /// Whether statements contradict one another, whichever of them counts.
  var isContradicted: Bool {
    statements.contains { $0.presence == .present }
      && statements.contains { $0.presence == .absent }
  }

  /// The statements that agree with what counts.
  var decisive: [Movement.Feature] {
    statements.filter { $0.presence == (isPresent == true ? .present : .absent) }
  }
}

extension Movement.Feature: Dated {}

/// Something observed on a day that may be known in part, or not at all.
protocol Dated {
  var date: PartialDate? { get }
}

/// Those that no other is certainly later than; what has no date is never older.
func latest<Value: Dated>(of values: [Value]) -> [Value] {
  values.filter { value in
    guard let day = value.date?.latest else { return true }
    return !values.contains { other in other.date.map { $0.earliest > day } ?? false }
  }
}
