import Criteria

/// Writes conditions as SQL over one column a fact, with SQL's own third truth value for silence.
struct SQLWriter {
  /// What the columns ask, in their order.
  private(set) var facts: [Condition] = []
  private var columns: [Condition: Int] = [:]

  /// `nil` where the condition asks region by region or adds up a score: that would take a table of
  /// anatomy and a join for every quantifier.
  mutating func sql(_ condition: Condition) -> String? {
    switch condition {
    case .all(let parts): return join(parts, with: "AND", empty: "TRUE")
    case .any(let parts): return join(parts, with: "OR", empty: "FALSE")
    case .not(let part): return sql(part).map { "(NOT \($0))" }
    case .part(_, let part), .criterion(_, _, let part): return sql(part)
    case .finding, .measure: return column(of: condition)
    case .atLeast(let count, let parts):
      guard let parts = all(parts) else { return nil }
      let certain = parts.map { "COALESCE(\($0), FALSE)::INT" }.joined(separator: " + ")
      let possible = parts.map { "COALESCE(\($0), TRUE)::INT" }.joined(separator: " + ")
      return
        "(CASE WHEN \(certain) >= \(count) THEN TRUE WHEN \(possible) < \(count) THEN FALSE END)"
    default: return nil
    }
  }

  private mutating func join(_ parts: [Condition], with word: String, empty: String) -> String? {
    guard let parts = all(parts) else { return nil }
    return parts.isEmpty ? empty : "(" + parts.joined(separator: " \(word) ") + ")"
  }

  private mutating func all(_ parts: [Condition]) -> [String]? {
    var written: [String] = []
    for part in parts {
      guard let sql = sql(part) else { return nil }
      written.append(sql)
    }
    return written
  }

  private mutating func column(of fact: Condition) -> String {
    if let known = columns[fact] { return "f\(known)" }
    columns[fact] = facts.count
    facts.append(fact)
    return "f\(facts.count - 1)"
  }
}
