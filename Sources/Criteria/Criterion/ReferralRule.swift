public import Clinical

/// What follows when a criterion is met, and when the record leaves it open.
public struct ReferralRule: Sendable, Hashable {
  public enum WhenIncomplete: String, Sendable, Hashable, CaseIterable {
    /// "Cannot exclude: check now", at the urgency of the rule.
    case raise
    /// The gap is asked about; it does not set the urgency.
    case ask
  }

  /// A lower urgency where the record shows that it is safe.
  public struct Cap: Sendable, Hashable {
    public let urgency: Urgency
    public let when: RecordCondition

    public init(urgency: Urgency, when: RecordCondition) {
      self.urgency = urgency
      self.when = when
    }
  }

  public var urgency: Urgency
  /// What is asked of the reader when the rule is met.
  public var action: String
  public var whenIncomplete: WhenIncomplete
  /// What to do at once when the rule is incomplete.
  public var check: String?
  public var cap: Cap?
  /// Where it stands among rules of one urgency, from 1, the most dangerous to miss, to 9.
  public var danger: Int

  public init(
    urgency: Urgency, action: String, whenIncomplete: WhenIncomplete = .ask,
    check: String? = nil, cap: Cap? = nil, danger: Int = 5
  ) {
    self.urgency = urgency
    self.action = action
    self.whenIncomplete = whenIncomplete
    self.check = check
    self.cap = cap
    self.danger = danger
  }
}
