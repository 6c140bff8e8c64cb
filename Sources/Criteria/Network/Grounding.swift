import Clinical

/// Turns conditions into nodes of the network, over the shipped anatomy.
struct Grounding: Sendable {
  /// Where a quantifier has led.
  enum Context: Sendable, Hashable {
    case nowhere
    case region(BodyRegion)
    case limb(BodyRegion, Side)
    case muscle(Muscle, Side)
  }

  var network = RuleNetwork()
  private(set) var questions: [Question] = []
  private var questionIndices: [Question.Subject: Int] = [:]
  private let cuts: [Code: [Bounds.Cut]]
  let anatomy = Anatomy.shipped

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
      return network.atLeast(count, of: BodyRegion.allCases.map { ground(part, in: .region($0)) })
    case .muscles(let count, let part): return muscles(count, part, in: context)
    case .nerves(let count, let part): return nerves(count, part)
    case .limbs(let count, let part):
      let limbs = Self.limbs.map { ground(part, in: .limb($0, $1)) }
      return network.atLeast(count, of: limbs)
    case .rostral(let upper, let lower): return rostral(upper, to: lower)
    case .score(let score, let bounds): return ground(score, within: bounds)
    }
  }

  private mutating func atLeast(_ count: Int, _ parts: [Condition], in context: Context) -> Int {
    let children = parts.map { ground($0, in: context) }
    return network.atLeast(count, of: children)
  }

  private mutating func finding(_ pattern: FindingPattern, in context: Context) -> Int {
    var asked = pattern
    asked.elicitation = nil
    if case .here = pattern.place {
      switch context {
      case .nowhere, .limb:
        preconditionFailure("the loader lets 'here' stand only in a region or muscle")
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

  /// The question whether a finding is there at all, or what a measure is.
  mutating func question(of code: Code) -> Int {
    let isMeasure = Vocabulary.shipped.measures[code] != nil
    return index(of: isMeasure ? .measure(code) : .finding(FindingPattern(code)))
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
      .nerves(_, let part), .limbs(_, let part), .criterion(_, _, let part):
      [part]
    case .rostral(let upper, let lower): [upper, lower]
    case .score(let score, _): score.items.flatMap { $0.steps.map(\.condition) }
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
