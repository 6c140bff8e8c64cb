public import Clinical
public import Criteria

/// How soon the recorded findings ask for the patient to be seen, and by which rules.
public struct Priority: Sendable {
  /// The highest urgency that any rule asks for, or cannot exclude; `nil` when it cannot be set.
  ///
  /// `none` stands only where a rule says so by a normal examination on record: silence is never
  /// `none`.
  public let level: Urgency?
  /// The rules that are met, most urgent first.
  public let fired: [CriterionResult]
  /// The rules whose trigger is on record while other facts are missing, most urgent first.
  public let cannotExclude: [CriterionResult]

  init(_ results: [CriterionResult]) {
    fired = results.filter { $0.urgencyFired != nil }.mostUrgentFirst { $0.urgencyFired }
    cannotExclude = results.filter { $0.urgencyRaised != nil }.mostUrgentFirst { $0.urgencyRaised }
    level = (fired.compactMap(\.urgencyFired) + cannotExclude.compactMap(\.urgencyRaised)).max()
  }

  /// The fired rules that ask for the level itself.
  public var deciding: [CriterionResult] { fired.filter { $0.urgencyFired == level } }
}

extension CriterionResult {
  /// The urgency of a rule that is met.
  public var urgencyFired: Urgency? {
    if case .fires(let urgency) = firing { return urgency }
    return nil
  }

  /// The urgency of a rule that cannot be excluded.
  public var urgencyRaised: Urgency? {
    if case .cannotExclude(let urgency) = firing { return urgency }
    return nil
  }
}

extension [CriterionResult] {
  fileprivate func mostUrgentFirst(_ urgency: (CriterionResult) -> Urgency?) -> [CriterionResult] {
    enumerated().sorted { left, right in
      let first = urgency(left.element) ?? .none
      let second = urgency(right.element) ?? .none
      guard first == second else { return first > second }
      let danger = left.element.criterion.referral?.danger ?? 5
      let other = right.element.criterion.referral?.danger ?? 5
      return danger == other ? left.offset < right.offset : danger < other
    }.map(\.element)
  }
}
