public import Assessments
public import Clinical
public import Criteria

/// What a letter claims of its record: how urgent, by which rules, and what each criterion says.
public struct LetterClaims: Sendable, Hashable {
  /// A rule with the urgency that it asks for.
  public struct Rule: Sendable, Hashable {
    public let id: String
    public let urgency: Urgency

    public init(id: String, urgency: Urgency) {
      self.id = id
      self.urgency = urgency
    }
  }

  /// What one criterion says of the record.
  public struct Statement: Sendable, Hashable {
    public let id: String
    public let revision: Int
    public let outcome: Outcome
    public let category: Category.Range?
    public let score: ClosedRange<Int>?

    public init(
      id: String, revision: Int, outcome: Outcome, category: Category.Range?,
      score: ClosedRange<Int>?
    ) {
      self.id = id
      self.revision = revision
      self.outcome = outcome
      self.category = category
      self.score = score
    }
  }

  /// `nil` where it cannot be set.
  public let urgency: Urgency?
  /// The rules that are met, and those that cannot be excluded, by identifier.
  public let rules: [Rule]
  public let cannotExclude: [Rule]
  /// Every criterion that the letter can name, by identifier.
  public let statements: [Statement]

  public init(
    urgency: Urgency?, rules: [Rule], cannotExclude: [Rule], statements: [Statement]
  ) {
    self.urgency = urgency
    self.rules = rules.sorted { $0.id < $1.id }
    self.cannotExclude = cannotExclude.sorted { $0.id < $1.id }
    self.statements = statements.sorted { $0.id < $1.id }
  }

  public init(_ assessment: Assessment) {
    let priority = assessment.priority
    self.init(
      urgency: priority.level,
      rules: priority.fired.compactMap { Rule($0.criterion.id, $0.urgencyFired) },
      cannotExclude: priority.cannotExclude.compactMap { Rule($0.criterion.id, $0.urgencyRaised) },
      statements: assessment.claimedResults.map { Statement($0) })
  }
}

extension LetterClaims.Rule {
  fileprivate init?(_ id: String, _ urgency: Urgency?) {
    guard let urgency else { return nil }
    self.init(id: id, urgency: urgency)
  }
}

extension LetterClaims.Statement {
  fileprivate init(_ result: CriterionResult) {
    self.init(
      id: result.criterion.id, revision: result.criterion.revision, outcome: result.outcome,
      category: result.category, score: result.score)
  }
}

extension Assessment {
  /// The results that a letter can name: what speaks, what is met, and what stands beside either.
  var claimedResults: [CriterionResult] {
    let beside = concordances.filter(\.speaks).flatMap(\.members).map(\.criterion.id)
    return results.filter { result in
      result.speaks || result.outcome == .met || beside.contains(result.criterion.id)
    }
  }
}
