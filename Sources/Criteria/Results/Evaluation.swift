import Clinical

/// One record weighed against a library, to be told criterion by criterion.
public struct Evaluation {
  let library: CriteriaLibrary
  let sheet: AnswerSheet
  let answers: Answers
  let weighing: Weighing

  /// The results of all criteria, in the order of their identifiers.
  public var results: [CriterionResult] { library.criteria.indices.map { result(at: $0) } }

  /// The result of the criterion at one place of the library.
  public func result(at index: Int) -> CriterionResult {
    let criterion = library.criteria[index]
    let plan = library.plans[index]
    let diagrams = library.criterionDiagrams[index]
    let verdict = weighing.verdict(of: diagrams.whole, orOf: plan.whole)
    let isApplicable = isApplicable(plan, diagrams)
    let isOpen = isApplicable && verdict == .undetermined
    let firing = isApplicable ? firing(of: criterion, at: index, verdict) : .silent
    return CriterionResult(
      criterion: criterion, outcome: isApplicable ? Outcome(verdict) : .notApplicable,
      category: isApplicable ? category(of: criterion, plan, diagrams) : nil,
      score: isApplicable ? score(of: criterion, plan, diagrams) : nil,
      gate: isApplicable ? nil : criterion.applies?.prose(),
      evidence: evidence(for: plan),
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

  /// The strongest category that holds in any case, and the strongest that still may.
  private func category(
    of criterion: Criterion, _ plan: CriteriaLibrary.Plan, _ diagrams: CriterionDiagrams
  ) -> Category.Range? {
    guard !criterion.categories.isEmpty else { return nil }
    let verdicts = zip(diagrams.categories, plan.categories).map { root, node in
      weighing.verdict(of: root, orOf: node)
    }
    func name(_ index: Int?) -> String? { index.map { criterion.categories[$0].name } }
    return Category.Range(
      atLeast: name(verdicts.firstIndex(of: .met)),
      atMost: name(verdicts.firstIndex { $0 != .unmet }))
  }

  /// The fewest and the most points that any way of filling in gives.
  private func score(
    of criterion: Criterion, _ plan: CriteriaLibrary.Plan, _ diagrams: CriterionDiagrams
  ) -> ClosedRange<Int>? {
    guard let fewest = criterion.score?.range.lowerBound else { return nil }
    let verdicts = diagrams.points.compactMap { root in
      root == NetworkDiagrams.unknown ? nil : weighing.verdict(of: root)
    }
    guard verdicts.count == diagrams.points.count else {
      let sum = library.network.sum(of: plan.score) { weighing.kleene[$0] }
      return fewest + sum.lowerBound...fewest + sum.upperBound
    }
    let least = verdicts.count { $0 == .met }
    return fewest + least...fewest + least + verdicts.count { $0 == .undetermined }
  }

  private func firing(
    of criterion: Criterion, at index: Int, _ verdict: Verdict
  ) -> CriterionResult.Firing {
    guard let rule = criterion.referral else { return .silent }
    let plan = library.plans[index]
    let isCapped = plan.cap?.holds(weighing, sheet: sheet) ?? false
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
    plan.trigger?.holds(weighing, sheet: sheet) ?? false
  }

  private func remarks(of criterion: Criterion, _ plan: CriteriaLibrary.Plan) -> [String] {
    zip(criterion.remarks, plan.remarks).compactMap { remark, condition in
      condition.holds(weighing, sheet: sheet) ? remark.text : nil
    }
  }

  /// The recorded facts that the verdict rests on, or that speak for it where it is open.
  private func evidence(for plan: CriteriaLibrary.Plan) -> [Fact] {
    library.network.reasons(for: plan.when) { weighing.verdict(of: $0) }
      .filter { answers.hasEvidence($0) }.map { library.fact($0, answers) }
  }

  private func inquiries(
    _ diagrams: CriterionDiagrams, toward wanted: DiagramTable.Node
  ) -> [Inquiry] {
    let settling = Settling(weighing: weighing, diagrams: diagrams)
    let settlement = settling.answers(toward: wanted) { cost(of: $0) } ?? []
    let inquiries = settlement.sorted { $0.question < $1.question }.map { answer in
      inquiry(library.questions[answer.question], answer.cells)
    }
    return inquiries.enumerated().sorted {
      ($0.element.method, $0.offset) < ($1.element.method, $1.offset)
    }.map(\.element)
  }

  /// Cheapest at the bedside first; what cannot be assessed is never asked for.
  func cost(of question: Int) -> Int? {
    if answers.isNotAssessable(question) { return nil }
    let method = library.questions[question].method
    let base = (Concept.Method.allCases.firstIndex(of: method) ?? 0) * 10
    return base + remoteness(of: library.questions[question])
  }

  /// A muscle in which something was found is asked about first, then those that are usually
  /// sampled.
  private func remoteness(of question: Question) -> Int {
    guard case .finding(let pattern) = question.subject,
      case .muscle(let muscle, let side) = pattern.place
    else { return 0 }
    let isInvolved = sheet.statements.contains { finding in
      finding.site == muscle && finding.presence == .present
        && (finding.side == side || finding.side == .both || finding.side == nil)
    }
    if isInvolved { return 0 }
    return Self.usuallySampled.contains(muscle) ? 4 : 8
  }

  private static let usuallySampled: Set<Code> = [
    "tongue", "first-dorsal-interosseous", "abductor-pollicis-brevis", "biceps-brachii",
    "tibialis-anterior", "vastus-lateralis", "thoracic-paraspinals",
  ]

  func inquiry(_ question: Question, _ cells: CellSet) -> Inquiry { Inquiry(question, cells) }
}

extension Inquiry {
  /// A question with the answer that settles it.
  init(_ question: Question, _ cells: CellSet) {
    self.init(
      code: question.code, question: question.prose, answer: question.prose(of: cells),
      inquiry: question.inquiry, method: question.method)
  }
}

extension Question {
  var method: Concept.Method {
    let vocabulary = Vocabulary.shipped
    return vocabulary.concepts[code]?.method ?? vocabulary.measures[code]?.method ?? .ask
  }

  var inquiry: String {
    let vocabulary = Vocabulary.shipped
    let text = vocabulary.concepts[code]?.inquiry ?? vocabulary.label(of: code)
    guard case .finding(let pattern) = subject else { return text }
    switch pattern.place {
    case .anywhere, .here: return text
    case .within(let places):
      return text + ": " + places.map { FindingPattern.placeLabel($0) }.joined(separator: ", ")
    case .muscle(let muscle, let side):
      return text + ": \(side.rawValue) \(FindingPattern.placeLabel(muscle))"
    }
  }
}
