import Clinical
import Criteria

/// That one question's answer says something of another's by definition: weakness of the arm is
/// weakness.
struct Entailment: Sendable {
  let narrow: Int
  let broad: Int
  /// For each cell of the narrow question, the cells of the broad one that can be true with it.
  let allowed: [CellSet]

  /// Every entailment among these of `questions`.
  static func all(among asked: [Int], of questions: [Question]) -> [Entailment] {
    let byCode = Dictionary(grouping: asked) { questions[$0].code }
    return asked.flatMap { narrow -> [Entailment] in
      let broader = Vocabulary.shipped.conceptsAround(questions[narrow].code)
      return broader.sorted().flatMap { byCode[$0] ?? [] }.compactMap { broad in
        Entailment(narrow, broad, questions[narrow], questions[broad])
      }
    }
  }

  private init?(_ narrow: Int, _ broad: Int, _ first: Question, _ second: Question) {
    guard narrow != broad, case .finding(let one) = first.subject,
      case .finding(let other) = second.subject, one.isKind(of: other)
    else { return nil }
    let present = second.allCells.subtracting(CellSet(cell: 0))
    self.narrow = narrow
    self.broad = broad
    allowed = (0..<first.cellCount).map { cell in
      if cell == 0 { return second.allCells }
      guard first.cellCount == 4, second.cellCount == 4 else { return present }
      // Cells 1 and 3 are spontaneous clonus, 2 and 3 inducible clonus.
      return switch cell {
      case 1: [CellSet(cell: 1), CellSet(cell: 3)]
      case 2: [CellSet(cell: 2), CellSet(cell: 3)]
      default: CellSet(cell: 3)
      }
    }
  }
}

extension FindingPattern {
  /// Whether all that fits this pattern fits the other by definition.
  fileprivate func isKind(of other: FindingPattern) -> Bool {
    Vocabulary.shipped.conceptsAround(code).contains(other.code)
      && place.isPart(of: other.place)
      && (other.observation == nil || observation == other.observation)
      && tempo.isPart(of: other.tempo) && course.isPart(of: other.course)
      && distribution.isPart(of: other.distribution) && severity.isPart(of: other.severity)
  }
}

extension Place {
  fileprivate func isPart(of other: Place) -> Bool {
    switch (self, other) {
    case (_, .anywhere): true
    case (.within(let places), .within(let others)):
      places.allSatisfy { place in others.contains { place.lies(in: $0) } }
    case (.muscle(let muscle, _), .within(let others)): others.contains { muscle.lies(in: $0) }
    default: self == other
    }
  }
}

extension Code {
  fileprivate func lies(in other: Code) -> Bool {
    if self == other { return true }
    return Anatomy.shipped.sites[self]?.regions.contains { $0.rawValue == other.rawValue } ?? false
  }
}

extension Array where Element: Equatable {
  /// Whether to be one of these is to be one of the others; an empty list asks for nothing.
  fileprivate func isPart(of others: [Element]) -> Bool {
    others.isEmpty || !isEmpty && allSatisfy(others.contains)
  }
}
