import Clinical
import Criteria

/// Works out what criteria say of one record, criterion by criterion.
struct Rederivation {
  private let answers: [Answer]
  private let possible: [CellSet]

  init(_ questions: [Question], _ record: PatientRecord, asOf day: CalendarDay) {
    let sheet = AnswerSheet(record, asOf: day)
    answers = questions.map { sheet.answer(to: $0) }
    possible = answers.map(\.possible)
  }

  func derived(_ written: WrittenCriterion) -> Derived {
    let criterion = written.criterion
    let verdict = verdict(of: written.whole, in: written)
    if let gate = written.gate, self.verdict(of: gate, in: written) == .unmet {
      return .notApplicable
    }
    let category = range(of: criterion.categories, written)
    let score = criterion.score.flatMap { range(of: $0, written) }
    let isTriggered = written.trigger.map { $0.holds(answers) } ?? false
    let rule = criterion.referral
    let isCapped = written.cap.map { $0.holds(answers) } ?? false
    let urgency = isCapped == true ? rule?.cap?.urgency : rule?.urgency
    var isWhole =
      verdict != nil && isTriggered != nil && isCapped != nil
      && (criterion.categories.isEmpty || category != nil)
      && (criterion.score == nil || score != nil)
    var open: Urgency?
    if verdict == .undetermined, let rule {
      // Met but for knowing whom it is about, it is as if it were met.
      let isMetButForGate =
        written.gate == nil ? Verdict.undetermined : self.verdict(of: written.when, in: written)
      isWhole = isWhole && isMetButForGate != nil
      let isRaised = isTriggered == true && rule.whenIncomplete == .raise
      if isMetButForGate == .met || isRaised { open = urgency }
    }
    return Derived(
      outcome: verdict.map { Outcome($0) }, category: category, score: score,
      isTriggered: isTriggered, fires: verdict == .met ? urgency : nil, cannotExclude: open,
      isWhole: isWhole)
  }

  /// The exact verdict: that of every way of answering what is open; `nil` where there are too many.
  private func verdict(of root: Int, in written: WrittenCriterion) -> Verdict? {
    CaseSplitting.verdict(of: root, in: written.formula, possible, written.entailments)
  }

  private func range(
    of categories: [Criteria.Category], _ written: WrittenCriterion
  ) -> Criteria.Category.Range? {
    let verdicts = written.degrees.map { verdict(of: $0, in: written) }
    guard !categories.isEmpty, !verdicts.contains(nil) else { return nil }
    return Criteria.Category.Range(
      atLeast: verdicts.firstIndex(of: .met).map { categories[$0].name },
      atMost: verdicts.firstIndex { $0 != .unmet }.map { categories[$0].name })
  }

  private func range(of score: Score, _ written: WrittenCriterion) -> ClosedRange<Int>? {
    let verdicts = written.steps.map { verdict(of: $0, in: written) }
    guard !verdicts.contains(nil) else { return nil }
    let least = score.range.lowerBound + verdicts.count { $0 == .met }
    return least...least + verdicts.count { $0 == .undetermined }
  }
}
