import Clinical
public import Criteria

/// What changed in what a criterion asks for or leads to.
public struct RuleChange: Sendable {
  /// Answers of a patient who did not meet the old version and meets the new one; `nil` for none.
  public let nowMet: [Inquiry]?
  /// Answers of a patient who met the old version and does not meet the new one.
  public let nowUnmet: [Inquiry]?
  /// Whether every patient comes to the same verdict and category under both.
  public let isEquivalent: Bool
  /// What else changed: the urgency, the trigger, the categories, in words.
  public let others: [String]
  /// Whether the number of the revision was raised, as a change of verdict asks.
  public let isRevisionRaised: Bool

  /// `nil` where the conditions and what follows from them are the same.
  init?(from old: Criterion, to new: Criterion) {
    var others: [String] = []
    if old.referral?.urgency != new.referral?.urgency {
      let words = [old, new].map { $0.referral?.urgency.rawValue ?? "no urgency" }
      others.append("urgency from \(words[0]) to \(words[1])")
    }
    if old.trigger != new.trigger { others.append("what lets it speak while incomplete") }
    if old.referral?.whenIncomplete != new.referral?.whenIncomplete {
      others.append("what it does while incomplete")
    }
    if old.referral?.cap != new.referral?.cap { others.append("its cap") }
    if old.categories != new.categories { others.append("its categories") }
    if old.score != new.score { others.append("its score") }
    if old.remarks != new.remarks { others.append("what it remarks") }
    if old.isOptional != new.isOptional { others.append("whether it is weighed by default") }
    guard old.when != new.when || old.applies != new.applies || !others.isEmpty else { return nil }
    var reasoning = Reasoning([old.whole, new.whole])
    isEquivalent = reasoning.areEquivalent(0, 1) ?? false
    nowMet = isEquivalent ? nil : reasoning.patient(meeting: 1, not: 0)
    nowUnmet = isEquivalent ? nil : reasoning.patient(meeting: 0, not: 1)
    self.others = others
    isRevisionRaised = new.revision > old.revision
  }
}

extension Criterion {
  /// What it asks for, and that it is for the patient.
  fileprivate var whole: Condition { .all([applies, when].compactMap(\.self)) }
}
