import Clinical

/// One line of a condition written out part by part.
public struct OutlineLine: Sendable, Hashable {
  /// How many parts it stands within.
  public let depth: Int
  public let text: String
}

extension Condition {
  /// The condition as lines, one a part, each under the part that it belongs to.
  public var outline: [OutlineLine] { outline(depth: 0, writesOutParts: true) }

  /// The same with named parts by their names alone.
  public var outlineByNames: [OutlineLine] { outline(depth: 0, writesOutParts: false) }

  /// The conditions that the criterion's file defines under a name.
  public var namedParts: [String: Condition] {
    var named = parts.reduce(into: [:]) { $0.merge($1.namedParts) { first, _ in first } }
    if case .part(let name, let part) = self { named[name] = part }
    return named
  }

  private func outline(depth: Int, writesOutParts: Bool) -> [OutlineLine] {
    func line(_ text: String) -> OutlineLine { OutlineLine(depth: depth, text: text) }
    func under(_ text: String, _ parts: [Condition]) -> [OutlineLine] {
      [line(text)]
        + parts.flatMap { $0.outline(depth: depth + 1, writesOutParts: writesOutParts) }
    }
    switch self {
    case .all(let parts): return under("all of", parts)
    case .any(let parts): return under("any of", parts)
    case .atLeast(let count, let parts): return under("at least \(count) of", parts)
    case .regions(let count, let part):
      return under("in at least \(count) region\(count == 1 ? "" : "s")", [part])
    case .muscles(1, let part): return under("in at least one muscle", [part])
    case .muscles(let count, let part):
      return under("in at least \(count) muscles of different root and nerve", [part])
    case .nerves(let count, let part):
      return under("in at least \(count) motor nerve\(count == 1 ? "" : "s")", [part])
    case .limbs(let count, let part):
      return under("in at least \(count) limb\(count == 1 ? "" : "s")", [part])
    case .rostral(let upper, let lower):
      return under("in some region", [upper]) + under("rostral to one in which", [lower])
    case .part(let name, _) where !writesOutParts: return [line(name.replacing("-", with: " "))]
    case .part(let name, let part):
      return under(name.replacing("-", with: " ") + ", that is", [part])
    case .criterion(let id, let title, _): return [line("\(title) (\(id))")]
    case .finding, .measure, .regionIs, .score, .not: return [line(prose(at: "there"))]
    }
  }
}

extension RecordCondition {
  /// The condition on the record as lines, one a part.
  public var outline: [OutlineLine] { outline(depth: 0) }

  private func outline(depth: Int) -> [OutlineLine] {
    func line(_ text: String) -> OutlineLine { OutlineLine(depth: depth, text: text) }
    func under(_ text: String, _ parts: [RecordCondition]) -> [OutlineLine] {
      [line(text)] + parts.flatMap { $0.outline(depth: depth + 1) }
    }
    func clinical(_ text: String, _ condition: Condition) -> [OutlineLine] {
      [line(text)]
        + condition.outline.map { OutlineLine(depth: $0.depth + depth + 1, text: $0.text) }
    }
    switch self {
    case .shows(let condition): return clinical("the record shows", condition)
    case .showsAgainst(let condition):
      return clinical("the record shows the contrary of", condition)
    case .missing(let code):
      return [line("the record does not answer: \(Vocabulary.shipped.label(of: code))")]
    case .all(let parts): return under("all of", parts)
    case .any(let parts): return under("any of", parts)
    case .not(let part): return under("not", [part])
    }
  }
}
