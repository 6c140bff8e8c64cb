public import Clinical

extension CriteriaLibrary {
  /// Weighs a record against every criterion, in the order of their identifiers.
  ///
  /// `day` sets the patient's age and nothing else.
  public func evaluate(_ record: PatientRecord, asOf day: CalendarDay) -> [CriterionResult] {
    evaluation(of: record, asOf: day).results
  }

  /// Why a criterion came out as it did, part by part; `nil` for an unknown identifier.
  public func explanation(
    of id: String, for record: PatientRecord, asOf day: CalendarDay
  ) -> Explanation? {
    guard let index = criteria.firstIndex(where: { $0.id == id }) else { return nil }
    let answers = answers(of: record, asOf: day)
    var explaining = Explaining(library: self, answers: answers, criterion: index)
    return explaining.explain(criteria[index].when)
  }

  /// What a record answers, as of `day`, to each of `questions`.
  public func answers(of record: PatientRecord, asOf day: CalendarDay) -> Answers {
    Answers(AnswerSheet(record, asOf: day), index)
  }
}

extension Answer {
  /// The answer in words: a measured value as recorded, a state, or one of the two silences.
  func state(of question: Question) -> String {
    if possible == question.allCells, evidence.isEmpty {
      return isNotAssessable ? "not assessable" : "not assessed"
    }
    if case .measure = question.subject, let text = evidence.last?.valueText { return text }
    return question.prose(of: question.told(possible))
  }
}

extension Evidence.Item {
  /// A measured value with its unit, as it was recorded.
  public var valueText: String? {
    if case .derived(let text, _) = self { return text }
    guard case .measurement(let measurement) = self, let value = measurement.value else {
      return nil
    }
    let number = (measurement.comparator?.rawValue ?? "") + DecimalText.string(value)
    let unit = UnitSpelling.printed(measurement.unit)
    return unit.isEmpty ? number : number + "\u{A0}" + unit
  }
}

extension CriteriaLibrary {
  /// Weighs a record against the criterion at one place of `criteria`.
  public func evaluate(
    _ record: PatientRecord, asOf day: CalendarDay, only index: Int
  ) -> CriterionResult {
    evaluation(of: record, asOf: day).result(at: index)
  }

  /// Weighs a record, for whoever wants more of it than the results.
  public func evaluation(of record: PatientRecord, asOf day: CalendarDay) -> Evaluation {
    Evaluation(self, AnswerSheet(record, asOf: day))
  }

  /// A record that says nothing, not even when the patient was born.
  var blankEvaluation: Evaluation { Evaluation(self, .empty) }
}
