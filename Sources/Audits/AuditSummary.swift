import Assessments
public import Clinical
import Criteria

/// What an audit of many records comes to: breaches by rule, and the gaps that left rules open.
public struct AuditSummary: Sendable {
  public private(set) var records = 0
  public private(set) var unread = 0
  public private(set) var damaged = 0
  public private(set) var withBreach = 0
  public private(set) var withOpenRule = 0
  public private(set) var breaches: [AuditEntry.Breach: Int] = [:]
  public private(set) var breachesByRule: [String: Int] = [:]
  public private(set) var gaps: [Code: Int] = [:]

  public init() {}

  public mutating func add(_ entry: AuditEntry) {
    records += 1
    if entry.isDamaged { damaged += 1 }
    if !entry.breaches.isEmpty {
      withBreach += 1
      for breach in entry.breaches { breaches[breach, default: 0] += 1 }
      for rule in entry.rules where rule.urgencyFired == entry.asked {
        breachesByRule[rule.criterion.id, default: 0] += 1
      }
    }
    if !entry.open.isEmpty { withOpenRule += 1 }
    for gap in entry.gaps { gaps[gap, default: 0] += 1 }
  }

  public mutating func addUnread() { unread += 1 }
}
