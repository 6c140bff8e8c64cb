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

  /// What the answers decide, which many records share.
  let judgement: Judgement
  /// The answers that it rests on, told only when they are asked for.
  let answers: Answers

  // Read in place: a criterion is large, and a result is one of hundreds a record.
  public var criterion: Criterion { _read { yield judgement.criterion } }
  // What is looked at in every result, without a copy of the rest.
  public var id: String { judgement.criterion.id }
  public var referral: ReferralRule? { judgement.criterion.referral }
  public var family: String? { judgement.criterion.family }
  public var variantOf: String? { judgement.criterion.variantOf }
  /// The questions whose answers decided it, or speak for it where it is open, by their places in
  /// the library.
  public var reasons: [Int] { judgement.reasons }
  /// The facts that decided it, or that speak for it where it is open.
  public var evidence: [Fact] { reasons.map { fact($0) } }
  /// One of its reasons, as the record answers it.
  public func fact(_ reason: Int) -> Fact { answers.fact(reason) }
  public var outcome: Outcome { judgement.outcome }
  /// What its categories are narrowed to; `nil` where it has none, or is not applicable.
  public var category: Category.Range? { judgement.category }
  /// The points that the record leaves possible; `nil` where it has no score.
  public var score: ClosedRange<Int>? { judgement.score }
  /// The gate that makes it not applicable, in words.
  public var gate: String? { judgement.gate }
  /// What would make it met; empty where it is settled.
  public var settleMet: [Inquiry] { judgement.settleMet }
  /// What would rule it out; empty where it is settled.
  public var settleRuledOut: [Inquiry] { judgement.settleRuledOut }
  /// Whether the record holds what the criterion's trigger asks for.
  public var isTriggered: Bool { judgement.isTriggered }
  public var firing: Firing { judgement.firing }
  public var remarks: [String] { judgement.remarks }

  /// What `write` makes of everything but the evidence, made once for all records that come to the
  /// same judgement: there is one such form, and `write` must look at nothing else.
  public func form(_ write: () -> [UInt8]) -> [UInt8] { judgement.form(write) }
}
