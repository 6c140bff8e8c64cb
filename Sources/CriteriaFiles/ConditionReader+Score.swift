import Clinical
import Criteria
import Diagnostics

extension ConditionReader {
  /// The items of a score: points for a condition, or an ordinal measure that is added.
  func score(_ node: CriterionNode) -> Score? {
    guard let items = node.items ?? node["items"]?.items, !items.isEmpty else {
      report(.notAScore(at: node.origin))
      return nil
    }
    let read = items.map { item($0) }.compactMap(\.self)
    return read.count == items.count ? Score(read) : nil
  }

  private func item(_ node: CriterionNode) -> Score.Item? {
    catalog.refuseUnknownKeys(of: node, allowed: ["points", "when", "name", "add", "from", "to"])
    if let added = node["add"] {
      guard let measure = measure(added), let from = whole("from", of: node),
        let to = whole("to", of: node)
      else { return nil }
      guard from < to, to - from < 60 else {
        report(.notAScore(at: node.origin))
        return nil
      }
      return .measure(measure.code, from...to)
    }
    guard let points = whole("points", of: node), let when = catalog.required("when", of: node)
    else { return nil }
    guard points > 0 else {
      report(.notAScore(at: node.origin))
      return nil
    }
    return condition(when).map { .points(points, name: node["name"]?.text?.trimmed, $0) }
  }

  /// `score: {at least: 3}`, of the criterion's own score.
  func score(within node: CriterionNode) -> Condition? {
    guard let score else {
      report(.noScore(at: node.origin))
      return nil
    }
    guard let members = node.members, !members.isEmpty else {
      report(.notAScore(at: node.origin))
      return nil
    }
    var bounds = Bounds()
    for (key, value) in members {
      guard let number = value.text.flatMap(Int.init).map(Double.init) else {
        report(.notAScore(at: value.origin))
        return nil
      }
      switch key.text {
      case "above": bounds = bounds.intersection(.above(number))
      case "at least": bounds = bounds.intersection(.atLeast(number))
      case "below": bounds = bounds.intersection(.below(number))
      case "at most": bounds = bounds.intersection(.atMost(number))
      default:
        report(.notAScore(at: key.origin))
        return nil
      }
    }
    return .score(score, bounds)
  }

  /// `{rostral: ..., to: ...}`.
  func rostral(_ node: CriterionNode) -> Condition? {
    if scope != .outside { report(.withinRegion(at: node.origin)) }
    catalog.refuseUnknownKeys(of: node, allowed: ["rostral", "to"])
    var inner = self
    inner.scope = .region
    guard let upper = catalog.required("rostral", of: node),
      let lower = catalog.required("to", of: node)
    else { return nil }
    let read = (inner.condition(upper), inner.condition(lower))
    guard let high = read.0, let low = read.1 else { return nil }
    return .rostral(high, to: low)
  }

  private func whole(_ key: String, of node: CriterionNode) -> Int? {
    guard let text = catalog.text(key, of: node) else { return nil }
    if let number = Int(text) { return number }
    report(.notAScore(at: node.origin))
    return nil
  }
}

extension CatalogReader {
  func required(_ key: String, of node: CriterionNode) -> CriterionNode? {
    if let found = node[key] { return found }
    problems.append(.missing(key, at: node.origin))
    return nil
  }
}

extension Diagnostic {
  fileprivate static func notAScore(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "not-a-score", "this is not a part of a score",
      remedy: "write items as '{points: 2, when: ...}' or '{add: MEASURE, from: 0, to: 5}', "
        + "and bounds as '{at least: 3}', in whole numbers", at: origin)
  }

  fileprivate static func noScore(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "no-score", "the criterion has no score", remedy: "list its items under 'score'",
      at: origin)
  }

  fileprivate static func withinRegion(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "within-regions", "'rostral' may not stand within another quantifier", at: origin)
  }
}
