public import Criteria

/// Two versions of a set of criteria: what was added, removed and changed, and for whom.
public struct CriteriaComparison: Sendable {
  /// How one criterion of the old version stands in the new one.
  public enum Change: Sendable {
    case added
    case removed
    /// Something that no verdict or urgency rests on: a title, a citation, an example.
    case wording
    case rule(RuleChange)
  }

  public struct Entry: Sendable {
    public let id: String
    public let change: Change
  }

  /// In the order of identifiers; what did not change is left out.
  public let entries: [Entry]

  public init(from old: [Criterion], to new: [Criterion]) {
    let before = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let after = Dictionary(new.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let ids = Set(before.keys).union(after.keys).sorted()
    entries = ids.compactMap { id in
      switch (before[id], after[id]) {
      case (nil, _?): return Entry(id: id, change: .added)
      case (_?, nil): return Entry(id: id, change: .removed)
      case (let one?, let other?):
        if let rule = RuleChange(from: one, to: other) { return Entry(id: id, change: .rule(rule)) }
        return one.isWorded(as: other) ? nil : Entry(id: id, change: .wording)
      case (nil, nil): return nil
      }
    }
  }
}

extension Criterion {
  /// Whether nothing differs but where the file stands.
  fileprivate func isWorded(as other: Criterion) -> Bool {
    var same = other
    same.origin = origin
    return same == self
  }
}
