import Clinical
import Criteria
import Diagnostics

/// A quantity as a criterion file writes it: a number, and its unit.
struct WrittenQuantity {
  let comparator: Measurement.Comparator?
  let number: Double
  let unit: String

  /// Reads `38.1 Cel`, `<0.5 mmol/L` or `16 a`.
  init?(_ text: String) {
    var rest = text[...]
    comparator = Measurement.Comparator.allCases
      .sorted { $0.rawValue.count > $1.rawValue.count }
      .first { rest.hasPrefix($0.rawValue) }
    if let comparator { rest = rest.dropFirst(comparator.rawValue.count) }
    let words = rest.split(separator: " ", maxSplits: 1)
    guard let first = words.first, let number = Double(String(first)), number.isFinite else {
      return nil
    }
    self.number = number
    unit = words.count > 1 ? String(words[1]) : "1"
  }
}

extension ConditionReader {
  /// `{measure: temperature, above: 38.0 Cel}`, with one bound or two.
  func measure(_ node: CriterionNode, code codeNode: CriterionNode) -> Condition? {
    guard let measure = self.measure(codeNode) else { return nil }
    var bounds = Bounds()
    var isSound = true
    for (key, value) in (node.members ?? []).dropFirst() {
      guard let number = number(value, of: measure) else {
        isSound = false
        continue
      }
      switch key.text {
      case "above": bounds = bounds.intersection(.above(number))
      case "at least": bounds = bounds.intersection(.atLeast(number))
      case "below": bounds = bounds.intersection(.below(number))
      case "at most": bounds = bounds.intersection(.atMost(number))
      default:
        report(.unknownBound(at: key.origin))
        isSound = false
      }
    }
    guard isSound else { return nil }
    guard bounds != Bounds(), !bounds.isEmpty else {
      report(.noBounds(at: node.origin))
      return nil
    }
    return .measure(measure.code, bounds)
  }

  func measure(_ node: CriterionNode) -> Measure? {
    if let text = node.text, let measure = catalog.vocabulary.measures[Code(text)] {
      return measure
    }
    let names = catalog.vocabulary.measures.keys.map(\.rawValue).sorted()
    let nearest = node.text.flatMap { nearestName(to: $0, among: names) }
    report(.unknownCode(nearest: nearest, at: node.origin))
    return nil
  }

  private func number(_ node: CriterionNode, of measure: Measure) -> Double? {
    guard let quantity = node.text.flatMap(WrittenQuantity.init), quantity.comparator == nil else {
      report(.notAQuantity(at: node.origin))
      return nil
    }
    let converted = catalog.units.convert(quantity.number, from: quantity.unit, to: measure)
    if converted == nil { report(.unknownUnit(measure.unit, at: node.origin)) }
    return converted
  }
}

extension Diagnostic {
  static func notAQuantity(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "not-a-quantity", "a number with its unit is needed here",
      remedy: "write it as '38.0 Cel'", at: origin)
  }

  static func unknownUnit(_ expected: String, at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "unknown-unit", "the table of units cannot convert this unit",
      remedy: "write it in \(expected)", at: origin)
  }

  fileprivate static func unknownBound(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "unknown-bound", "a measurement cannot be bounded by this",
      remedy: "use one of: above, at least, below, at most", at: origin)
  }

  fileprivate static func noBounds(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "no-bounds", "a measurement needs a bound that some number meets", at: origin)
  }
}
