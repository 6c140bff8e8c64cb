public import Assessments
import Clinical
import Criteria

/// What a change of criteria means for one record: which verdicts and which priority it moves.
public struct RecordComparison: Sendable {
  public struct Move: Sendable, Hashable {
    public let id: String
    /// The outcome and category under each version, in words; `nil` where it has no such criterion.
    public let before: String?
    public let after: String?
  }

  /// How the priority moved.
  public enum Direction: String, Sendable {
    case raised, lowered, unchanged
  }

  public let moves: [Move]
  public let priorityBefore: String
  public let priorityAfter: String
  public let direction: Direction

  public var isUnchanged: Bool { moves.isEmpty && priorityBefore == priorityAfter }

  /// The same record weighed by the old and by the new criteria.
  public init(from old: Assessment, to new: Assessment) {
    let before = old.results.wordings
    let after = new.results.wordings
    moves = Set(before.keys).union(after.keys).sorted().compactMap { id in
      before[id] == after[id] ? nil : Move(id: id, before: before[id], after: after[id])
    }
    priorityBefore = old.priority.level?.rawValue ?? "undetermined"
    priorityAfter = new.priority.level?.rawValue ?? "undetermined"
    direction =
      switch (old.priority.level, new.priority.level) {
      case (let one?, let other?) where one > other: .lowered
      case (_?, nil): .lowered
      case (let one, let other) where one == other: .unchanged
      default: .raised
      }
  }
}

extension [CriterionResult] {
  /// Each result in a few words, by the identifier of its criterion.
  fileprivate var wordings: [String: String] {
    Dictionary(map { ($0.criterion.id, $0.wording) }, uniquingKeysWith: { $1 })
  }
}

extension CriterionResult {
  fileprivate var wording: String {
    var words = outcome == .notApplicable ? "not applicable" : outcome.rawValue
    if let category {
      words += ", \(category.atLeast ?? "none") to \(category.atMost ?? "none")"
    }
    switch firing {
    case .fires(let urgency): words += ", \(urgency.rawValue)"
    case .cannotExclude(let urgency): words += ", cannot exclude (\(urgency.rawValue))"
    case .asks, .silent: break
    }
    return words
  }
}
