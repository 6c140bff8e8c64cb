import Clinical
import Criteria

/// Writes conditions out for every region, limb, muscle and side that they speak of.
struct Writing {
  /// Where the condition that is being written out stands.
  enum Spot: Hashable {
    case patient
    case region(BodyRegion)
    case limb(BodyRegion, Side)
    case muscle(Muscle, Side)
  }

  var formula = Formula()
  /// The questions that the criteria ask, with the cells that their thresholds cut.
  private let questions: [Question]
  private let numbers: [Question.Subject: Int]

  init(_ questions: [Question]) {
    self.questions = questions
    numbers = Dictionary(
      questions.enumerated().map { ($0.element.subject, $0.offset) }, uniquingKeysWith: { $1 })
  }

  /// The node of a condition; `nil` where it asks what the criteria at hand do not.
  mutating func write(_ condition: Condition, at spot: Spot = .patient) -> Int? {
    switch condition {
    case .all(let parts): return write(parts, at: spot).map { formula.all($0) }
    case .any(let parts): return write(parts, at: spot).map { formula.any($0) }
    case .atLeast(let count, let parts):
      return write(parts, at: spot).map { formula.atLeast(count, $0) }
    case .not(let part): return write(part, at: spot).map { formula.add(.not($0)) }
    case .part(_, let part), .criterion(_, _, let part): return write(part, at: spot)
    case .finding(let pattern): return write(pattern, at: spot)
    case .measure(let code, let bounds):
      return number(of: .measure(code)).map { number in
        formula.add(.answer(question: number, cells: cells(of: questions[number], within: bounds)))
      }
    case .regionIs(let regions):
      guard case .region(let region) = spot else { return nil }
      return formula.add(.constant(regions.contains(region)))
    case .regions(let count, let part):
      let found = BodyRegion.allCases.map { write(part, at: .region($0)) }
      return found.whole().map { formula.atLeast(count, $0) }
    case .limbs(let count, let part):
      let limbs: [Spot] = [BodyRegion.cervical, .lumbosacral].flatMap { region in
        [.limb(region, .left), .limb(region, .right)]
      }
      return limbs.map { write(part, at: $0) }.whole().map { formula.atLeast(count, $0) }
    case .muscles(let count, let part): return muscles(count, part, at: spot)
    case .nerves(let count, let part): return nerves(count, part)
    case .rostral(let upper, let lower): return rostral(upper, lower)
    case .score(let score, let bounds): return write(score, within: bounds)
    }
  }

  mutating func write(_ conditions: [Condition], at spot: Spot = .patient) -> [Int]? {
    conditions.map { write($0, at: spot) }.whole()
  }

  /// The question whether a finding is recorded at all, or what a measure is.
  func question(of code: Code) -> Int? {
    Vocabulary.shipped.measures[code] == nil
      ? number(of: .finding(FindingPattern(code))) : number(of: .measure(code))
  }

  private func number(of subject: Question.Subject) -> Int? { numbers[subject] }

  private mutating func write(_ pattern: FindingPattern, at spot: Spot) -> Int? {
    var asked = pattern
    asked.elicitation = nil
    if case .here = pattern.place {
      switch spot {
      case .region(let region): asked.place = .within([Code(region.rawValue)])
      case .muscle(let muscle, let side): asked.place = .muscle(muscle.code, side)
      case .patient, .limb: return nil
      }
    }
    guard let number = number(of: .finding(asked)) else { return nil }
    let question = questions[number]
    // Clonus has four cells: absent, spontaneous, inducible, both. Any other finding has two.
    let cells: CellSet =
      switch pattern.elicitation {
      case .spontaneous: [CellSet(cell: 1), CellSet(cell: 3)]
      case .inducible: [CellSet(cell: 2), CellSet(cell: 3)]
      case nil: question.allCells.subtracting(CellSet(cell: 0))
      }
    return formula.add(.answer(question: number, cells: cells))
  }

  private func cells(of question: Question, within bounds: Bounds) -> CellSet {
    let edges = [.lowest] + question.cuts + [.highest]
    var cells: CellSet = []
    for cell in 0..<question.cellCount
    where max(edges[cell], bounds.lower) < min(edges[cell + 1], bounds.upper) {
      cells.insert(CellSet(cell: cell))
    }
    return cells
  }
}

extension Array {
  /// The elements, where none is missing.
  func whole<Wrapped>() -> [Wrapped]? where Element == Wrapped? {
    let found = compactMap(\.self)
    return found.count == count ? found : nil
  }
}
