import Clinical

/// A set of criteria, grounded once and then used for any number of records.
public struct CriteriaLibrary: Sendable {
  /// In the order of their identifiers.
  public let criteria: [Criterion]
  /// Every question that the library asks.
  public let questions: [Question]
  /// The questions, by what can answer them.
  let index: QuestionIndex
  /// Grounds a condition of the library again to the same node.
  let grounding: Grounding
  let plans: [Plan]
  let diagrams: NetworkDiagrams
  /// The diagrams of each criterion, in the order of `criteria`.
  let criterionDiagrams: [CriterionDiagrams]
  let bearing: Bearing
  let ascent: Ascent
  let store: JudgementStore

  var network: RuleNetwork { grounding.network }

  /// Where the parts of one criterion are in the network.
  struct Plan: Sendable {
    /// What the criterion asks for, and that together with whom it is for.
    let when: Int
    let whole: Int
    let cone: [Int]
    let applies: Int?
    /// For each category, that it or a stronger one holds.
    let categories: [Int]
    /// The branches of the score, above the fewest points it can have.
    let score: [RuleNetwork.Branch]
    let trigger: GroundedRecordCondition?
    let cap: GroundedRecordCondition?
    let remarks: [GroundedRecordCondition]

    /// Every question whose answer bears on anything that is said of the criterion.
    func questions(in network: RuleNetwork) -> [Int] {
      let conditions = [trigger, cap].compactMap(\.self) + remarks
      let roots = [whole] + categories + score.map(\.node) + conditions.flatMap(\.nodes)
      let asked = network.questions(in: network.cone(of: roots))
      return Set(asked + conditions.flatMap(\.missing)).sorted()
    }
  }

  public init(_ criteria: [Criterion]) {
    let criteria = criteria.sorted { $0.id < $1.id }
    var grounding = Grounding(over: criteria.flatMap(\.conditions))
    var plans: [Plan] = []
    for criterion in criteria {
      let when = grounding.ground(criterion.when)
      let applies = criterion.applies.map { grounding.ground($0) }
      let whole = grounding.ground(.all([criterion.applies, criterion.when].compactMap(\.self)))
      plans.append(
        Plan(
          when: when, whole: whole, cone: grounding.network.cone(of: whole), applies: applies,
          categories: grounding.ground(criterion.categories),
          score: criterion.score.map { grounding.branches(of: $0) } ?? [],
          trigger: criterion.trigger.map { $0.grounded(in: &grounding) },
          cap: (criterion.referral?.cap?.when).map { $0.grounded(in: &grounding) },
          remarks: criterion.remarks.map { $0.when.grounded(in: &grounding) }))
    }
    self.criteria = criteria
    self.plans = plans
    self.grounding = grounding
    questions = grounding.questions
    let network = grounding.network
    let gates = network.questions(in: network.cone(of: plans.compactMap(\.applies)))
    var diagrams = NetworkDiagrams(network, questions, gates: Set(gates))
    let criterionDiagrams = plans.map { CriterionDiagrams($0, in: &diagrams, grounding) }
    let places = diagrams.compact(keeping: criterionDiagrams.flatMap(\.roots))
    self.criterionDiagrams = criterionDiagrams.map { $0.moved(to: places) }
    self.diagrams = diagrams
    index = QuestionIndex(grounding.questions)
    bearing = Bearing(questions, asked: plans.map { $0.questions(in: network) })
    ascent = Ascent(network, questionCount: questions.count)
    store = JudgementStore(count: criteria.count)
  }

  public subscript(id: String) -> Criterion? { criteria.first { $0.id == id } }
}

extension Criterion {
  /// Every clinical condition that the criterion holds.
  var conditions: [Condition] {
    [when] + [applies].compactMap(\.self) + categories.map(\.when)
      + (score?.items ?? []).flatMap { $0.steps.map(\.condition) }
      + [trigger, referral?.cap?.when].compactMap(\.self).flatMap(\.conditions)
      + remarks.flatMap(\.when.conditions)
  }
}
