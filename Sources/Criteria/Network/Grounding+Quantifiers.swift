import Clinical

extension Grounding {
  /// The four limbs, as the muscles of one region on one side.
  static let limbs: [(BodyRegion, Side)] = [
    (.cervical, .right), (.cervical, .left), (.lumbosacral, .right), (.lumbosacral, .left),
  ]

  /// At least one muscle, or some two that differ in root and nerve.
  ///
  /// The same muscle on both sides has one root and one nerve; two muscles may be on either side.
  mutating func muscles(_ count: Int, _ part: Condition, in context: Context) -> Int {
    let region: BodyRegion
    let sides: [Side]
    switch context {
    case .region(let here): (region, sides) = (here, [.left, .right])
    case .limb(let here, let side): (region, sides) = (here, [side])
    case .nowhere, .muscle:
      preconditionFailure("the loader lets 'muscles' stand only within 'regions' and 'limbs'")
    }
    let involved = anatomy.muscles.filter { $0.region == region }.map { muscle in
      let found = sides.map { ground(part, in: .muscle(muscle, $0)) }
      return (muscle, network.atLeast(1, of: found))
    }
    guard count > 1 else { return network.atLeast(1, of: involved.map(\.1)) }
    var pairs: [Int] = []
    for (position, first) in involved.enumerated() {
      for second in involved[(position + 1)...]
      where first.0.differsInRootAndNerve(from: second.0) {
        pairs.append(network.atLeast(2, of: [first.1, second.1]))
      }
    }
    return network.atLeast(1, of: pairs)
  }

  /// Some muscle of at least so many nerves, where a nerve on either side counts by itself.
  mutating func nerves(_ count: Int, _ part: Condition) -> Int {
    var names: [String] = []
    for muscle in anatomy.muscles where !names.contains(muscle.nerve) { names.append(muscle.nerve) }
    var involved: [Int] = []
    for name in names {
      let muscles = anatomy.muscles.filter { $0.nerve == name }
      for side in [Side.left, .right] {
        let found = muscles.map { ground(part, in: .muscle($0, side)) }
        involved.append(network.atLeast(1, of: found))
      }
    }
    return network.atLeast(count, of: involved)
  }

  /// Some pair of regions, the first above the second.
  mutating func rostral(_ upper: Condition, to lower: Condition) -> Int {
    let regions = BodyRegion.allCases
    let above = regions.map { ground(upper, in: .region($0)) }
    let below = regions.map { ground(lower, in: .region($0)) }
    var pairs: [Int] = []
    for high in regions.indices {
      for low in regions.indices where low > high {
        pairs.append(network.atLeast(2, of: [above[high], below[low]]))
      }
    }
    return network.atLeast(1, of: pairs)
  }

  /// The branches of a score, which add up to its points above the fewest it can have.
  mutating func branches(of score: Score) -> [RuleNetwork.Branch] {
    score.items.flatMap(\.steps).map { step in
      RuleNetwork.Branch(weight: step.points, node: ground(step.condition))
    }
  }

  /// For each category, that it or a stronger one holds.
  mutating func ground(_ categories: [Category]) -> [Int] {
    var found: [Int] = []
    return categories.map { category in
      found.append(ground(category.when))
      return network.atLeast(1, of: found)
    }
  }

  mutating func ground(_ score: Score, within bounds: Bounds) -> Int {
    let branches = branches(of: score)
    let fewest = score.range.lowerBound
    var parts: [Int] = []
    if let least = bounds.lower.leastWhole {
      parts.append(network.index(of: .atLeast(least - fewest, branches)))
    }
    if let excess = bounds.upper.leastWhole {
      let exceeded = network.index(of: .atLeast(excess - fewest, branches))
      parts.append(network.index(of: .not(exceeded)))
    }
    return network.atLeast(parts.count, of: parts)
  }
}

extension Bounds.Cut {
  /// The least whole number above the cut; `nil` at either end of the number line.
  fileprivate var leastWhole: Int? {
    guard value.isFinite else { return nil }
    let whole = value.rounded(.up)
    return Int(whole) + (isAbove && whole == value ? 1 : 0)
  }
}
