public import Ledger

/// What a run has come to so far.
public struct Tally: Sendable, Hashable {
  public private(set) var kinds: [FormKind: Int] = [:]
  /// Of forms that are no duplicates; the key is `nil` where no urgency can be set.
  public private(set) var urgencies: [String?: Int] = [:]
  /// Forms of which nothing could be read.
  public private(set) var unread = 0
  /// Inputs that were never there to be read.
  public private(set) var absent = 0

  public init() {}

  /// How many forms there were.
  public var forms: Int { kinds.values.reduce(0, +) }

  public var quarantined: Int { kinds[.quarantined] ?? 0 }
  public var duplicates: Int { kinds[.duplicate] ?? 0 }

  mutating func add(_ form: PlacedForm) {
    kinds[form.kind, default: 0] += 1
    guard form.kind != .duplicate else { return }
    if form.result.isUnread {
      unread += 1
    } else {
      urgencies[form.result.urgency, default: 0] += 1
    }
  }

  mutating func addAbsent(_ count: Int) { absent += count }
}
