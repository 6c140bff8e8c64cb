import Clinical
import Criteria
import Drawing

/// A shipped criterion by itself, and answers to its questions drawn at random.
struct DrawnAnswers {
  let criterion: Criterion
  let library: CriteriaLibrary
  let rule: PlainRule
  /// For each degree, that it or a stronger one holds.
  let degrees: [(name: String, rule: PlainRule)]
  /// What adds points above the fewest of its score.
  let points: [(points: Int, rule: PlainRule)]
  /// The questions that the criterion asks, by their places in the library.
  let asked: [Int]
  /// Pairs of them of which the first is the second by definition, with the cells of the second
  /// that go with each cell of the first.
  let entailments: [(narrow: Int, broad: Int, cells: [CellSet])]

  init(_ criterion: Criterion) {
    self.criterion = criterion
    library = CriteriaLibrary([criterion])
    let conditions = [criterion.applies, criterion.when].compactMap(\.self)
    let questions = library.questions
    rule = PlainRule(.all(conditions), questions)
    let categories = criterion.categories
    degrees = categories.enumerated().map { place, category in
      (category.name, .any(categories[...place].map { PlainRule($0.when, questions) }))
    }
    points = criterion.score.map { PlainRule.points(of: $0, questions) } ?? []
    let asked = library.questions(at: 0)
    self.asked = asked
    entailments = asked.flatMap { narrow in
      asked.filter { questions[narrow].isOne(with: questions[$0]) }.map {
        (narrow, $0, questions[narrow].cells(of: questions[$0]))
      }
    }
  }

  /// A picture that is possible; findings are there with a chance of one in `rarity`.
  func picture(rarity: Int, _ draws: inout Draws) -> [Int] {
    var picture = library.questions.map { question in
      if case .finding = question.subject, draws.draw(rarity) > 0 { return 0 }
      return draws.draw(question.cellCount)
    }
    for (narrow, broad, _) in entailments where picture[narrow] != 0 {
      if library.questions[broad].cellCount == 2 {
        picture[broad] = 1
      } else if library.questions[narrow].cellCount == 4 {
        picture[broad] |= picture[narrow]
      } else if picture[broad] == 0 {
        picture[broad] = 3
      }
    }
    return picture
  }

  /// Every way of filling in that the answers leave possible.
  func completions(of possible: [CellSet]) -> Completions { Completions(of: possible, entailments) }

  /// The degree that is certain at least, and the strongest that is possible.
  func category(in completions: Completions) -> Criteria.Category.Range? {
    guard !criterion.categories.isEmpty else { return nil }
    let verdicts = degrees.map { completions.verdict(of: $0.rule.truth(in: completions)) }
    return Criteria.Category.Range(
      atLeast: verdicts.firstIndex(of: .met).map { degrees[$0].name },
      atMost: verdicts.firstIndex { $0 != .unmet }.map { degrees[$0].name })
  }

  /// The fewest and the most points.
  func score(in completions: Completions) -> ClosedRange<Int>? {
    guard let range = criterion.score?.range else { return nil }
    let parts = points.map { ($0.points, $0.rule.truth(in: completions)) }
    let verdicts = (1...max(1, range.count - 1)).map { sum in
      completions.verdict(of: .points(parts, atLeast: sum))
    }
    let least = range.lowerBound + verdicts.count { $0 == .met }
    return least...least + verdicts.count { $0 == .undetermined }
  }
}

extension Question {
  /// Whether a finding is by definition the other finding as well, qualified and placed as it is.
  fileprivate func isOne(with other: Question) -> Bool {
    guard case .finding(let one) = subject, case .finding(let two) = other.subject, one != two
    else { return false }
    func covers<Quality: Equatable>(_ wide: [Quality], _ narrow: [Quality]) -> Bool {
      wide.isEmpty || (!narrow.isEmpty && !narrow.contains { !wide.contains($0) })
    }
    return Vocabulary.shipped.conceptsWithin(two.code).contains(one.code)
      && one.place.isPart(of: two.place)
      && (two.observation == nil || two.observation == one.observation)
      && covers(two.tempo, one.tempo) && covers(two.course, one.course)
      && covers(two.distribution, one.distribution) && covers(two.severity, one.severity)
  }
}

extension Question {
  /// The cells of a broader question that go with each cell of this one.
  ///
  /// The cells of clonus are as two bits, spontaneous and inducible, wherever both have them.
  fileprivate func cells(of broader: Question) -> [CellSet] {
    (0..<cellCount).map { cell in
      let fitting = broader.allCells.cells.filter { other in
        cellCount == 4 && broader.cellCount == 4 ? cell & ~other == 0 : cell == 0 || other != 0
      }
      return fitting.reduce(into: []) { $0.insert(CellSet(cell: $1)) }
    }
  }
}

extension Place {
  fileprivate func isPart(of other: Place) -> Bool {
    func regions(_ site: Code) -> [String] {
      (Anatomy.shipped.sites[site]?.regions ?? []).map(\.rawValue)
    }
    let own: [Code]
    switch self {
    case .anywhere, .here: return self == other || other == .anywhere
    case .within(let sites): own = sites
    case .muscle(let muscle, _): own = [muscle]
    }
    if case .within(let wide) = other {
      return !own.contains { site in
        !wide.contains { $0 == site || regions(site).contains($0.rawValue) }
      }
    }
    return other == .anywhere || self == other
  }
}
