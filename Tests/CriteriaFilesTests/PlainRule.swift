import Clinical
import Criteria

/// A criterion over numbered questions, as plainly as it can be written, to hold the engine to.
///
/// It is evaluated on every way of filling in at once.
indirect enum PlainRule {
  case fixed(Bool)
  case answer(Int, CellSet)
  case points(atLeast: Int, [(points: Int, rule: PlainRule)])
  case not(PlainRule)
  /// Some two of these hold that differ in root and in nerve.
  case twoMuscles([(muscle: Muscle, rule: PlainRule)])

  func truth(in completions: Completions) -> Truth {
    switch self {
    case .fixed(let holds): return .always(holds)
    case .answer(let question, let cells): return completions.answer(question, cells)
    case .points(let threshold, let parts):
      return .points(parts.map { ($0.points, $0.rule.truth(in: completions)) }, atLeast: threshold)
    case .not(let rule): return !rule.truth(in: completions)
    case .twoMuscles(let muscles):
      let involved = muscles.map { ($0.muscle, $0.rule.truth(in: completions)) }
      return involved.reduce(Truth.always(false)) { found, one in
        involved.reduce(found) { found, two in
          let areDifferent =
            one.0.primaryRoot != two.0.primaryRoot && one.0.nerve != two.0.nerve
          return areDifferent ? found | (one.1 & two.1) : found
        }
      }
    }
  }

  static func all(_ rules: [PlainRule]) -> PlainRule {
    .points(atLeast: rules.count, rules.map { (1, $0) })
  }

  static func any(_ rules: [PlainRule], atLeast count: Int = 1) -> PlainRule {
    .points(atLeast: count, rules.map { (1, $0) })
  }
}

extension PlainRule {
  /// Where a quantifier has led.
  enum Where {
    case nowhere
    case region(BodyRegion)
    case limb(BodyRegion, Side)
    case muscle(Muscle, Side)
  }

  init(_ condition: Condition, _ questions: [Question], at place: Where = .nowhere) {
    func rule(_ part: Condition, _ place: Where) -> PlainRule {
      PlainRule(part, questions, at: place)
    }
    let muscles = Anatomy.shipped.muscles
    switch condition {
    case .all(let parts): self = .all(parts.map { rule($0, place) })
    case .any(let parts): self = .any(parts.map { rule($0, place) })
    case .atLeast(let count, let parts): self = .any(parts.map { rule($0, place) }, atLeast: count)
    case .not(let part): self = .not(rule(part, place))
    case .part(_, let part), .criterion(_, _, let part): self = rule(part, place)
    case .finding(let pattern): self = .finding(pattern, questions, place)
    case .measure(let code, let bounds): self = .measure(code, bounds, questions)
    case .regionIs(let regions):
      guard case .region(let region) = place else { preconditionFailure("no region to be") }
      self = .fixed(regions.contains(region))
    case .regions(let count, let part):
      self = .any(BodyRegion.allCases.map { rule(part, .region($0)) }, atLeast: count)
    case .limbs(let count, let part):
      let limbs = [BodyRegion.cervical, .lumbosacral].flatMap { region in
        [Side.left, .right].map { rule(part, .limb(region, $0)) }
      }
      self = .any(limbs, atLeast: count)
    case .nerves(let count, let part):
      let nerves = Set(muscles.map(\.nerve)).sorted().flatMap { nerve in
        [Side.left, .right].map { side in
          PlainRule.any(muscles.filter { $0.nerve == nerve }.map { rule(part, .muscle($0, side)) })
        }
      }
      self = .any(nerves, atLeast: count)
    case .rostral(let upper, let lower):
      self = .any(
        BodyRegion.allCases.flatMap { high in
          BodyRegion.allCases.filter { $0 > high }.map { low in
            .all([rule(upper, .region(high)), rule(lower, .region(low))])
          }
        })
    case .muscles(let count, let part):
      let involved = place.muscles.map { muscle in
        (muscle, PlainRule.any(place.sides.map { rule(part, .muscle(muscle, $0)) }))
      }
      self = count == 1 ? .any(involved.map(\.1)) : .twoMuscles(involved)
    case .score(let score, let bounds): self = .score(score, bounds, questions)
    }
  }

  private static func finding(
    _ pattern: FindingPattern, _ questions: [Question], _ place: Where
  ) -> PlainRule {
    var asked = pattern
    asked.elicitation = nil
    if case .here = pattern.place {
      switch place {
      case .region(let region): asked.place = .within([Code(region.rawValue)])
      case .muscle(let muscle, let side): asked.place = .muscle(muscle.code, side)
      case .nowhere, .limb: preconditionFailure("nowhere to be")
      }
    }
    guard let index = questions.firstIndex(where: { $0.subject == .finding(asked) }) else {
      preconditionFailure("the library does not ask \(asked.prose())")
    }
    let all = questions[index].allCells.subtracting(CellSet(cell: 0))
    switch pattern.elicitation {
    case nil: return .answer(index, all)
    case .spontaneous: return .answer(index, [CellSet(cell: 1), CellSet(cell: 3)])
    case .inducible: return .answer(index, [CellSet(cell: 2), CellSet(cell: 3)])
    }
  }

  private static func measure(
    _ code: Code, _ bounds: Bounds, _ questions: [Question]
  ) -> PlainRule {
    guard let index = questions.firstIndex(where: { $0.subject == .measure(code) }) else {
      preconditionFailure("the library does not ask \(code)")
    }
    let cells = questions[index].numbers.enumerated().filter { bounds.hold($0.element) }
    return .answer(index, cells.reduce(into: []) { $0.insert(CellSet(cell: $1.offset)) })
  }

  /// That the points are within the bounds: at the least number there, and not above the most.
  private static func score(
    _ score: Score, _ bounds: Bounds, _ questions: [Question]
  ) -> PlainRule {
    let held = score.range.filter { bounds.hold(Double($0)) }
    guard let least = held.first, let most = held.last else { return .fixed(false) }
    let parts = points(of: score, questions)
    let fewest = score.range.lowerBound
    return .all([
      .points(atLeast: least - fewest, parts), .not(.points(atLeast: most + 1 - fewest, parts)),
    ])
  }

  /// What adds points above the fewest that a score can have.
  static func points(
    of score: Score, _ questions: [Question]
  ) -> [(points: Int, rule: PlainRule)] {
    score.items.flatMap { item -> [(points: Int, rule: PlainRule)] in
      switch item {
      case .points(let points, _, let condition): [(points, PlainRule(condition, questions))]
      case .measure(let code, let range):
        range.dropFirst().map { (1, .measure(code, .atLeast(Double($0)), questions)) }
      }
    }
  }
}

extension PlainRule.Where {
  fileprivate var muscles: [Muscle] {
    switch self {
    case .region(let region), .limb(let region, _):
      Anatomy.shipped.muscles.filter { $0.region == region }
    case .nowhere, .muscle: []
    }
  }

  fileprivate var sides: [Side] {
    if case .limb(_, let side) = self { return [side] }
    return [.left, .right]
  }
}

extension Question {
  /// One number of every cell of a measure.
  fileprivate var numbers: [Double] {
    guard let first = cuts.first, let last = cuts.last else { return [0] }
    let between = zip(cuts, cuts.dropFirst()).map { ($0.value + $1.value) / 2 }
    return [first.value - 1] + between + [last.value + 1]
  }
}

extension Bounds {
  fileprivate func hold(_ number: Double) -> Bool {
    let isHighEnough = lower.isAbove ? number > lower.value : number >= lower.value
    let isLowEnough = upper.isAbove ? number <= upper.value : number < upper.value
    return isHighEnough && isLowEnough
  }
}
