import Clinical
import Criteria

extension Writing {
  /// At least one muscle of the region or limb, or two that differ in root and in nerve.
  ///
  /// Two muscles may be on either side, and one muscle on both sides is one (Shefner et al., 2020).
  mutating func muscles(_ count: Int, _ part: Condition, at spot: Spot) -> Int? {
    let (region, sides): (BodyRegion, [Side])
    switch spot {
    case .region(let here): (region, sides) = (here, [.left, .right])
    case .limb(let here, let side): (region, sides) = (here, [side])
    case .patient, .muscle: return nil
    }
    let muscles = Anatomy.shipped.muscles.filter { $0.region == region }
    var involved: [Int] = []
    for muscle in muscles {
      guard let found = sides.map({ write(part, at: .muscle(muscle, $0)) }).whole() else {
        return nil
      }
      involved.append(formula.any(found))
    }
    if count <= 1 { return formula.any(involved) }
    var pairs: [Int] = []
    for first in muscles.indices {
      for second in muscles.indices.dropFirst(first + 1)
      where muscles[first].primaryRoot != muscles[second].primaryRoot
        && muscles[first].nerve != muscles[second].nerve
      {
        pairs.append(formula.all([involved[first], involved[second]]))
      }
    }
    return formula.any(pairs)
  }

  /// Some muscle of at least so many nerves; a nerve on either side counts by itself.
  mutating func nerves(_ count: Int, _ part: Condition) -> Int? {
    var involved: [Int] = []
    for nerve in Set(Anatomy.shipped.muscles.map(\.nerve)).sorted() {
      for side in [Side.left, .right] {
        let muscles = Anatomy.shipped.muscles.filter { $0.nerve == nerve }
        guard let found = muscles.map({ write(part, at: .muscle($0, side)) }).whole() else {
          return nil
        }
        involved.append(formula.any(found))
      }
    }
    return formula.atLeast(count, involved)
  }

  /// The first in some region above one in which the second holds.
  mutating func rostral(_ upper: Condition, _ lower: Condition) -> Int? {
    var pairs: [Int] = []
    for high in BodyRegion.allCases {
      for low in BodyRegion.allCases where high < low {
        guard let above = write(upper, at: .region(high)),
          let below = write(lower, at: .region(low))
        else { return nil }
        pairs.append(formula.all([above, below]))
      }
    }
    return formula.any(pairs)
  }

  /// What each step of a score adds above the fewest points that it can have.
  mutating func parts(of score: Score) -> [Formula.Part]? {
    var parts: [Formula.Part] = []
    for item in score.items {
      switch item {
      case .points(let points, _, let condition):
        guard let node = write(condition) else { return nil }
        parts.append(Formula.Part(weight: points, node: node))
      case .measure(let code, let range):
        for step in range.dropFirst() {
          guard let node = write(.measure(code, .atLeast(Double(step)))) else { return nil }
          parts.append(Formula.Part(weight: 1, node: node))
        }
      }
    }
    return parts
  }

  mutating func write(_ score: Score, within bounds: Bounds) -> Int? {
    guard let parts = parts(of: score) else { return nil }
    let fewest = score.range.lowerBound
    var both: [Int] = []
    if bounds.lower.value.isFinite {
      let least = bounds.lower.whole
      both.append(formula.add(.atLeast(least - fewest, parts)))
    }
    if bounds.upper.value.isFinite {
      let excess = formula.add(.atLeast(bounds.upper.whole - fewest, parts))
      both.append(formula.add(.not(excess)))
    }
    return formula.all(both)
  }
}

extension Bounds.Cut {
  /// The least whole number that lies above the cut.
  fileprivate var whole: Int {
    let up = value.rounded(.up)
    return Int(up) + (up == value && isAbove ? 1 : 0)
  }
}
