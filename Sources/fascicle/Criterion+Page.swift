import Clinical
import Criteria

extension Criterion {
  /// The criterion as a page of plain text, under fixed headings.
  var page: String {
    var lines = ["\(title)", "\(id), revision \(revision), \(kind.rawValue)", ""]
    if let applies { lines += ["For whom", "  " + applies.prose(), ""] }
    lines += ["When"] + when.outline(indent: "  ") + [""]
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

extension Condition {
  /// The condition as indented lines, one a part.
  fileprivate func outline(indent: String) -> [String] {
    let inner = indent + "  "
    switch self {
    case .all(let parts): return [indent + "all of"] + parts.flatMap { $0.outline(indent: inner) }
    case .any(let parts): return [indent + "any of"] + parts.flatMap { $0.outline(indent: inner) }
    case .atLeast(let count, let parts):
      return [indent + "at least \(count) of"] + parts.flatMap { $0.outline(indent: inner) }
    case .regions(let count, let part):
      return [indent + "in at least \(count) region\(count == 1 ? "" : "s")"]
        + part.outline(indent: inner)
    case .muscles(let count, let part):
      let phrase = count == 1 ? "one muscle" : "\(count) muscles of different root and nerve"
      return [indent + "in at least \(phrase)"] + part.outline(indent: inner)
    case .nerves(let count, let part):
      return [indent + "in at least \(count) motor nerve\(count == 1 ? "" : "s")"]
        + part.outline(indent: inner)
    case .limbs(let count, let part):
      return [indent + "in at least \(count) limb\(count == 1 ? "" : "s")"]
        + part.outline(indent: inner)
    case .rostral(let upper, let lower):
      return [indent + "in some region"] + upper.outline(indent: inner)
        + [indent + "rostral to one in which"] + lower.outline(indent: inner)
    case .part(let name, let part):
      return [indent + name.replacing("-", with: " ") + ", that is"] + part.outline(indent: inner)
    case .criterion(let id, let title, _): return [indent + "\(title) (\(id))"]
    case .finding, .measure, .regionIs, .score, .not: return [indent + prose(at: "there")]
    }
  }
}
