public import Clinical

/// What one record says of one criterion.
public struct CriterionResult: Sendable {
  /// What the rule asks for, given the record.
  public enum Firing: Sendable, Hashable {
    /// The rule is met and asks for this urgency.
    case fires(Urgency)
    /// Its trigger is on record and the rest is not: it cannot be excluded, at this urgency.
    case cannotExclude(Urgency)
    /// Its trigger is on record; the rest is asked about and does not set the urgency.
    case asks
    case silent
  }

  public let criterion: Criterion
  public let outcome: Outcome
  /// What its categories are narrowed to; `nil` where it has none, or is not applicable.
  public let category: Category.Range?
  /// The points that the record leaves possible; `nil` where it has no score.
  public let score: ClosedRange<Int>?
  /// The gate that makes it not applicable, in words.
  public let gate: String?
  /// The facts that decided it, or that speak for it where it is open.
  public let evidence: [Fact]
  /// What would make it met, and what would rule it out; empty where it is settled.
  public let settleMet: [Inquiry]
  public let settleRuledOut: [Inquiry]
  /// Whether the record holds what the criterion's trigger asks for.
  public let isTriggered: Bool
  public let firing: Firing
  public let remarks: [String]
}
