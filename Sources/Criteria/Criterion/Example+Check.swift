extension Example {
  /// One thing that an example says and the criterion does not bear out.
  public enum Disagreement: Sendable, Hashable {
    case outcome(Outcome)
    case urgency
    case category(Category.Range?)
    case score(ClosedRange<Int>?)
    /// What it calls open does not settle it.
    case open
  }

  /// Everything in which `result` is not what the example says.
  public func disagreements(with result: CriterionResult) -> [Disagreement] {
    var found: [Disagreement] = []
    if result.outcome != expected { found.append(.outcome(result.outcome)) }
    if !allows(result.firing) { found.append(.urgency) }
    if let category, category != result.category { found.append(.category(result.category)) }
    if let score, score != result.score { found.append(.score(result.score)) }
    let settling = Set((result.settleMet + result.settleRuledOut).map(\.code))
    if !settling.isSuperset(of: open) { found.append(.open) }
    return found
  }

  private func allows(_ firing: CriterionResult.Firing) -> Bool {
    switch consequence {
    case .raises(let urgency): firing == .fires(urgency)
    case .cannotExclude(let urgency): firing == .cannotExclude(urgency)
    case .nothing: firing == .silent || firing == .asks
    case nil: true
    }
  }
}
