import Assessments
import Clinical
import Criteria

extension AuditEntry {
  /// The entry as lines for a terminal.
  public var text: String {
    var lines = ["\(key): \(asked?.rawValue ?? "no rule is met")"]
    lines += rules.map {
      "  met: \($0.criterion.title) (\($0.urgencyFired?.rawValue ?? "")) [\($0.criterion.id)]"
    }
    lines += open.map {
      "  open: \($0.criterion.title) (\($0.urgencyRaised?.rawValue ?? "")) [\($0.criterion.id)]"
    }
    lines += breaches.map { "  BREACH: \($0.words) [\($0.rawValue)]" }
    if isDamaged { lines.append("  part of the record could not be read") }
    return lines.joined(separator: "\n")
  }
}

extension AuditSummary {
  /// The summary as lines for a terminal.
  public var text: String {
    var lines = [
      "records weighed: \(records); could not be read: \(unread); read in part: \(damaged)",
      "with a breach: \(withBreach); with an emergency rule left open: \(withOpenRule)",
    ]
    for (breach, count) in breaches.sorted(by: {
      ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue)
    }) {
      lines.append("  \(breach.words): \(count)")
    }
    for (rule, count) in breachesByRule.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      lines.append("  breached rule \(rule): \(count)")
    }
    for (gap, count) in gaps.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).prefix(12) {
      let label = Vocabulary.shipped.label(of: gap)
      lines.append("  \(label) was a deciding gap in \(count) of \(withOpenRule)")
    }
    return lines.joined(separator: "\n")
  }
}
