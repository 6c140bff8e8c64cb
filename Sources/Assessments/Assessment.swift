public import Clinical
public import Criteria
public import Differential

/// One record weighed: every criterion, every movement, how urgent, and what to find out next.
public struct Assessment: Sendable {
  public let record: PatientRecord
  /// The day that ages were counted at.
  public let day: PartialDate
  /// In the order of the criteria's identifiers.
  public let results: [CriterionResult]
  public let movements: [MovementAssessment]
  public let priority: Priority
  /// Criteria of one family side by side.
  public let concordances: [Concordance]
  /// What to ask, examine or measure next, most pressing first.
  public let inquiries: [Inquiry]
  /// Whether values of the record were refused, so that something may be missing.
  public let isDamaged: Bool

  /// The results of criteria that are not other readings of one that stands beside them.
  public var mainResults: [CriterionResult] {
    results.filter { $0.variantOf == nil }
  }

  /// Whether a letter of it asks for a referral, rather than only summing up.
  ///
  /// What must be acted on within hours is handed over, whatever the record asks for; where the
  /// record asks for nothing, a rule that calls for a letter decides.
  public var asksForReferral: Bool {
    if priority.level == .immediate { return true }
    if let referral = record.referral { return referral.kind != .summary }
    return record.recipient != nil || (priority.level ?? .none) > .none
  }

  /// The other readings of a criterion.
  public func variants(of id: String) -> [CriterionResult] {
    results.filter { $0.variantOf == id }
  }
}
