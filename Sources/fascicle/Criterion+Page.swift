import Clinical
import Criteria

extension Criterion {
  /// The criterion as a page of plain text, under fixed headings.
  var page: String {
    var lines = ["\(title)", "\(id), revision \(revision), \(kind.rawValue)", ""]
    if let applies { lines += ["For whom", "  " + applies.prose(), ""] }
    // Where it is only that some category holds, the categories say it.
    if categories.isEmpty || when != .any(categories.map(\.when)) {
      lines += ["When"] + when.outline.map(\.indented) + [""]
    }
    if let score {
      lines += ["Score, \(score.range.lowerBound) to \(score.range.upperBound)"]
      lines += score.items.map { "  \($0.printed)" } + [""]
    }
    if !categories.isEmpty {
      lines.append("Categories, strongest first")
      lines += categories.flatMap { ["  " + $0.name] + $0.when.outline.map { "  " + $0.indented } }
      lines.append("")
    }
    if let referral {
      lines += ["Then", "  \(referral.urgency.rawValue): \(referral.action)"]
      if let check = referral.check {
        lines.append("  incomplete (\(referral.whenIncomplete.rawValue)): \(check)")
      }
      if let cap = referral.cap {
        lines.append("  capped at \(cap.urgency.rawValue) where shown safe")
      }
      lines.append("")
    }
    lines += ["Why", "  " + rationale, ""]
    if let limits { lines += ["Limits", "  " + limits, ""] }
    lines += ["Who says so", "  " + source.citation]
    lines += [source.section, source.edition, source.doi.map { "doi:" + $0 }, source.url]
      .compactMap { $0.map { "  " + $0 } }
    lines.append("  \(evidence.rawValue): \(evidence.statement)")
    if let evidenceNote { lines.append("  " + evidenceNote) }
    lines += ["", "Examples"] + examples.map { "  \($0.expected.rawValue): \($0.name)" }
    if !revisions.isEmpty {
      lines += ["", "Revisions"] + revisions.map { "  \($0.number), \($0.date): \($0.change)" }
    }
    return lines.joined(separator: "\n")
  }
}

extension OutlineLine {
  fileprivate var indented: String { String(repeating: "  ", count: depth + 1) + text }
}
