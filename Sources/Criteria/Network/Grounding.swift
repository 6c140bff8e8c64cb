import Clinical

/// Turns conditions into nodes of the network, over the shipped anatomy.
struct Grounding: Sendable {
  /// Where a quantifier has led.
  enum Context: Sendable, Hashable {
    case nowhere
    case region(BodyRegion)
    case muscle(Muscle, Side)
  }

  private(set) var network = RuleNetwork()
  private(set) var questions: [Question] = []
  private var questionIndices: [Question.Subject: Int] = [:]
  private let cuts: [Code: [Bounds.Cut]]
  private let anatomy = Anatomy.shipped

  /// `conditions` are all that will be grounded, so that every threshold is known beforehand.
  init(over conditions: [Condition]) {
    var cuts: [Code: Set<Bounds.Cut>] = [:]
    for condition in conditions {
      condition.forEachMeasure { code, bounds in
        for cut in [bounds.lower, bounds.upper] where cut != .lowest && cut != .highest {
          cuts[code, default: []].insert(cut)
        }
      }
    }
    self.cuts = cuts.mapValues { $0.sorted() }
  }

  mutating func ground(_ condition: Condition, in context: Context = .nowhere) -> Int {
    switch condition {
    case .all(let parts): return atLeast(parts.count, parts, in: context)
    case .any(let parts): return atLeast(1, parts, in: context)
    case .atLeast(let count, let parts): return atLeast(count, parts, in: context)
    case .not(let part): return network.index(of: .not(ground(part, in: context)))
    case .part(_, let part), .criterion(_, _, let part): return ground(part, in: context)
    case .finding(let pattern): return finding(pattern, in: context)
    case .measure(let code, let bounds):
      let question = index(of: .measure(code))
      return atom(question, questions[question].cells(meeting: bounds))
    case .regionIs(let regions):
      guard case .region(let region) = context else {
        preconditionFailure("the loader lets 'region is' stand only within 'regions'")
      }
      return network.index(of: .constant(regions.contains(region)))
    case .regions(let count, let part):
      let places = BodyRegion.allCases.map { ground(part, in: .region($0)) }
      return network.index(of: .atLeast(count, places))
    case .muscles(let count, let part): return muscles(count, part, in: context)
    }
  }

  private mutating func atLeast(_ count: Int, _ parts: [Condition], in context: Context) -> Int {
    let children = parts.map { ground($0, in: context) }
    return network.index(of: .atLeast(count, children))
  }

  /// At least one muscle, or some two that differ in root and nerve.
  private mutating func muscles(_ count: Int, _ part: Condition, in context: Context) -> Int {
    guard case .region(let region) = context else {
      preconditionFailure("the loader lets 'muscles' stand only within 'regions'")
    }
    let involved = anatomy.muscles.filter { $0.region == region }.map { muscle in
      let sides = [Side.left, .right].map { ground(part, in: .muscle(muscle, $0)) }
      return (muscle, network.index(of: .atLeast(1, sides)))
    }
    guard count > 1 else { return network.index(of: .atLeast(1, involved.map(\.1))) }
    var pairs: [Int] = []
    for (position, first) in involved.enumerated() {
      for second in involved[(position + 1)...]
      where first.0.differsInRootAndNerve(from: second.0) {
        pairs.append(network.index(of: .atLeast(2, [first.1, second.1])))
      }
    }
    return network.index(of: .atLeast(1, pairs))
  }

  private mutating func finding(_ pattern: FindingPattern, in context: Context) -> Int {
    var asked = pattern
    asked.elicitation = nil
    if case .here = pattern.place {
      switch context {
      case .nowhere: preconditionFailure("the loader lets 'here' stand only within a quantifier")
      case .region(let region): asked.place = .within([Code(region.rawValue)])
      case .muscle(let muscle, let side): asked.place = .muscle(muscle.code, side)
      }
    }
    let question = index(of: .finding(asked))
    return switch pattern.elicitation {
    case .spontaneous: atom(question, Question.spontaneous)
    case .inducible: atom(question, Question.inducible)
    case nil: atom(question, questions[question].present)
    }
  }

  private mutating func atom(_ question: Int, _ cells: CellSet) -> Int {
    if cells == questions[question].allCells { return network.index(of: .constant(true)) }
    if cells.isEmpty { return network.index(of: .constant(false)) }
    return network.index(of: .atom(question: question, cells: cells))
  }

  private mutating func index(of subject: Question.Subject) -> Int {
    if let index = questionIndices[subject] { return index }
    var question = Question(subject)
    if case .measure(let code) = subject { question.cuts = cuts[code] ?? [] }
    questions.append(question)
    questionIndices[subject] = questions.count - 1
    return questions.count - 1
  }
}

extension Condition {
  /// The conditions directly inside this one.
  public var parts: [Condition] {
    switch self {
    case .all(let parts), .any(let parts), .atLeast(_, let parts): parts
    case .not(let part), .regions(_, let part), .muscles(_, let part), .part(_, let part),
      .criterion(_, _, let part):
      [part]
    case .finding, .measure, .regionIs: []
    }
  }

  func forEachMeasure(_ body: (Code, Bounds) -> Void) {
    if case .measure(let code, let bounds) = self { body(code, bounds) }
    for part in parts { part.forEachMeasure(body) }
  }
}

extension RecordCondition {
  /// Every clinical condition that this one looks for in the record.
  public var conditions: [Condition] {
    switch self {
    case .shows(let condition), .showsAgainst(let condition): [condition]
    case .missing: []
    case .all(let parts), .any(let parts): parts.flatMap(\.conditions)
    case .not(let part): part.conditions
    }
  }
}
