import Clinical
import Criteria

extension Criterion {
  /// Stretches of one measure that no category covers, between stretches that some do, in words.
  var gaps: [String] {
    guard categories.count > 1 else { return [] }
    let covered = Condition.any(categories.map(\.when))
    return covered.soleMeasure.map { gaps(of: $0.code, cuts: $0.cuts, covered) } ?? []
  }

  private func gaps(of code: Code, cuts: [Bounds.Cut], _ covered: Condition) -> [String] {
    let ends = [Bounds.Cut.lowest] + cuts + [.highest]
    let stretches = zip(ends, ends.dropFirst()).map { Bounds(from: $0, to: $1) }
    let isCovered = stretches.map { stretch -> Bool in
      var reasoning = Reasoning([.measure(code, stretch), covered])
      return reasoning.implies(0, 1) ?? true
    }
    guard let first = isCovered.firstIndex(of: true), let last = isCovered.lastIndex(of: true)
    else { return [] }
    return (first...last).filter { !isCovered[$0] }.map { index in
      Vocabulary.shipped.label(of: code) + " " + stretches[index].prose(of: code)
    }
  }
}

extension Condition {
  /// The one measure that the condition asks for, with the ends of its stretches; `nil` where it
  /// asks for anything else.
  fileprivate var soleMeasure: (code: Code, cuts: [Bounds.Cut])? {
    var codes: Set<Code> = []
    var cuts: Set<Bounds.Cut> = []
    guard collect(&codes, &cuts), codes.count == 1, let code = codes.first else { return nil }
    return (code, cuts.sorted())
  }

  private func collect(_ codes: inout Set<Code>, _ cuts: inout Set<Bounds.Cut>) -> Bool {
    switch self {
    case .measure(let code, let bounds):
      codes.insert(code)
      cuts.formUnion([bounds.lower, bounds.upper].filter { $0 != .lowest && $0 != .highest })
      return true
    case .finding, .regionIs, .score, .regions, .muscles, .nerves, .limbs, .rostral: return false
    case .all, .any, .atLeast, .not, .part, .criterion:
      return parts.allSatisfy { $0.collect(&codes, &cuts) }
    }
  }
}
