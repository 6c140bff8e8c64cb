import Clinical
import Criteria

/// What one criterion says of a record, worked out anew; `nil` stands for what could not be.
struct Derived {
  let outcome: Outcome?
  let category: Criteria.Category.Range?
  let score: ClosedRange<Int>?
  /// Whether the record holds what starts the criterion.
  let isTriggered: Bool?
  /// The urgency that it fires with, or that it cannot exclude.
  let fires: Urgency?
  let cannotExclude: Urgency?
  /// Whether every part could be worked out.
  let isWhole: Bool

  static let notApplicable = Derived(
    outcome: .notApplicable, category: nil, score: nil, isTriggered: false, fires: nil,
    cannotExclude: nil, isWhole: true)
}
