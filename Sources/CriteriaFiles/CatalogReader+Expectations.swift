import Criteria
import Diagnostics

extension CatalogReader {
  /// `category: definite`, or `category: {at least: possible, at most: definite}`; `none` is no
  /// category.
  func category(_ node: CriterionNode) -> Category.Range? {
    func name(_ text: String?) -> String? { text == "none" ? nil : text }
    if let text = node.text { return Category.Range(atLeast: name(text), atMost: name(text)) }
    refuseUnknownKeys(of: node, allowed: ["at least", "at most"])
    guard let least = text("at least", of: node), let most = text("at most", of: node)
    else { return nil }
    return Category.Range(atLeast: name(least), atMost: name(most))
  }

  /// `score: 68`, or `score: {at least: 38, at most: 68}`.
  func score(_ node: CriterionNode) -> ClosedRange<Int>? {
    if let points = node.text.flatMap(Int.init) { return points...points }
    refuseUnknownKeys(of: node, allowed: ["at least", "at most"])
    guard let least = text("at least", of: node).flatMap(Int.init),
      let most = text("at most", of: node).flatMap(Int.init), least <= most
    else {
      problems.append(.notARange(at: node.origin))
      return nil
    }
    return least...most
  }
}

extension Diagnostic {
  fileprivate static func notARange(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "not-a-range", "this is not a number of points",
      remedy: "write it as '68' or '{at least: 38, at most: 68}'", at: origin)
  }
}
