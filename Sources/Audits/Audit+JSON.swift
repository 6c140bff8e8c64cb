import Assessments
import Clinical
import Criteria
import JSONReading

extension AuditEntry {
  /// The entry as one line of JSON.
  public var json: String {
    var object = JSONText.Object()
    object["key"] = .string(key)
    object["asked"] = .string(asked?.rawValue ?? "undetermined")
    object["rules"] = .array(rules.map { .string($0.criterion.id) })
    object["open"] = .array(open.map { .string($0.criterion.id) })
    object["breaches"] = .array(breaches.map { .string($0.rawValue) })
    object["gaps"] = .array(gaps.map { .string($0.rawValue) })
    object["damaged"] = .boolean(isDamaged)
    return JSONText.object(object).description
  }
}

extension AuditSummary {
  /// The summary as one line of JSON, told from entries by its `summary` member.
  public var json: String {
    func counts(_ pairs: [(String, Int)]) -> JSONText {
      var object = JSONText.Object()
      for (name, count) in pairs.sorted(by: { $0.0 < $1.0 }) {
        object[name] = .number(String(count))
      }
      return .object(object)
    }
    var summary = JSONText.Object()
    summary["records"] = .number(String(records))
    summary["unread"] = .number(String(unread))
    summary["damaged"] = .number(String(damaged))
    summary["withBreach"] = .number(String(withBreach))
    summary["withOpenRule"] = .number(String(withOpenRule))
    summary["breaches"] = counts(breaches.map { ($0.key.rawValue, $0.value) })
    summary["breachesByRule"] = counts(breachesByRule.map { ($0.key, $0.value) })
    summary["gaps"] = counts(gaps.map { ($0.key.rawValue, $0.value) })
    var object = JSONText.Object()
    object["summary"] = .object(summary)
    return JSONText.object(object).description
  }
}
