import Clinical

extension Evaluation {
  /// Judges one criterion by the answers to its own questions.
  func judgement(at index: Int) -> Judgement {
    let criterion = library.criteria[index]
    let plan = library.plans[index]
    let diagrams = library.criterionDiagrams[index]
    let verdict = weighing.verdict(of: diagrams.whole, orOf: plan.whole)
    let isApplicable = isApplicable(plan, diagrams)
    let isOpen = isApplicable && verdict == .undetermined
    let firing = isApplicable ? firing(of: criterion, at: index, verdict) : .silent
    return Judgement(
      criterion: criterion, outcome: isApplicable ? Outcome(verdict) : .notApplicable,
      category: isApplicable ? library.category(at: index, weighing) : nil,
      score: isApplicable ? library.score(at: index, weighing) : nil,
      gate: isApplicable ? nil : criterion.applies?.prose(),
      reasons: reasons(for: plan),
      settleMet: isOpen ? inquiries(diagrams, toward: DiagramTable.yes) : [],
      settleRuledOut: isOpen ? inquiries(diagrams, toward: DiagramTable.no) : [],
      isTriggered: isApplicable && isTriggered(plan), firing: firing,
      remarks: firing == .silent && verdict != .met ? [] : remarks(of: criterion, plan))
  }

  private func isApplicable(
    _ plan: CriteriaLibrary.Plan, _ diagrams: CriterionDiagrams
  ) -> Bool {
    guard let node = plan.applies, let root = diagrams.applies else { return true }
    return weighing.verdict(of: root, orOf: node) != .unmet
  }

  private func firing(
    of criterion: Criterion, at index: Int, _ verdict: Verdict
  ) -> CriterionResult.Firing {
    guard let rule = criterion.referral else { return .silent }
    let plan = library.plans[index]
    let isCapped = plan.cap?.holds(weighing, answers) ?? false
    let urgency = rule.cap.map { isCapped ? $0.urgency : rule.urgency } ?? rule.urgency
    switch verdict {
    case .met: return .fires(urgency)
    case .unmet: return .silent
    case .undetermined:
      // Met but for knowing whom it is about: a missing age must not silence it.
      let root = library.criterionDiagrams[index].when
      if weighing.verdict(of: root, orOf: plan.when) == .met { return .cannotExclude(urgency) }
      guard isTriggered(plan) else { return .silent }
      return rule.whenIncomplete == .raise ? .cannotExclude(urgency) : .asks
    }
  }

  /// Whether the record already holds what lets an open criterion speak.
  private func isTriggered(_ plan: CriteriaLibrary.Plan) -> Bool {
    plan.trigger?.holds(weighing, answers) ?? false
  }

  private func remarks(of criterion: Criterion, _ plan: CriteriaLibrary.Plan) -> [String] {
    zip(criterion.remarks, plan.remarks).compactMap { remark, condition in
      condition.holds(weighing, answers) ? remark.text : nil
    }
  }

  /// The answered questions that the verdict rests on, or that speak for it where it is open.
  private func reasons(for plan: CriteriaLibrary.Plan) -> [Int] {
    library.network.reasons(for: plan.when, isLive: { weighing.isLive[$0] }) {
      weighing.verdict(of: $0)
    }
  }

  private func inquiries(
    _ diagrams: CriterionDiagrams, toward wanted: DiagramTable.Node
  ) -> [Inquiry] {
    let settling = Settling(weighing: weighing, diagrams: diagrams)
    let settlement = settling.answers(toward: wanted) { cost(of: $0) } ?? []
    let inquiries = settlement.sorted { $0.question < $1.question }.map { answer in
      Inquiry(library.questions[answer.question], answer.cells)
    }
    return inquiries.enumerated().sorted {
      ($0.element.method, $0.offset) < ($1.element.method, $1.offset)
    }.map(\.element)
  }

  /// What a question takes to answer; what cannot be assessed is never asked for.
  func cost(of question: Int) -> Int? {
    answers.isNotAssessable(question) ? nil : library.bearing.cost(of: question, involved)
  }
}
