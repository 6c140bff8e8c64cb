import Clinical
import Criteria

/// A shipped criterion by itself, and answers to its questions drawn at random.
struct DrawnAnswers {
  let library: CriteriaLibrary
  let rule: PlainRule
  /// The questions that the criterion asks, by their places in the library.
  let asked: [Int]
  /// Pairs of them of which the first is the second by definition.
  let entailments: [(narrow: Int, broad: Int)]

  init(_ criterion: Criterion) {
    library = CriteriaLibrary([criterion])
    let conditions = [criterion.applies, criterion.when].compactMap(\.self)
    let questions = library.questions
    rule = PlainRule(.all(conditions), questions)
    let asked = library.questions(at: 0)
    self.asked = asked
    entailments = asked.flatMap { narrow in
      asked.filter { questions[narrow].isOne(with: questions[$0]) }.map { (narrow, $0) }
    }
  }

  /// Whether a finding that is there is there as the broader one as well.
  func isPossible(_ picture: [Int]) -> Bool {
    entailments.allSatisfy { narrow, broad in
      // The cells of clonus are as two bits, spontaneous and inducible, wherever both have them.
      let areElicited =
        library.questions[narrow].cellCount == 4 && library.questions[broad].cellCount == 4
      if areElicited { return picture[narrow] & ~picture[broad] == 0 }
      return picture[narrow] == 0 || picture[broad] != 0
    }
  }

  /// A picture that is possible; findings are there with a chance of one in `rarity`.
  func picture(rarity: Int, _ draws: inout Draws) -> [Int] {
    var picture = library.questions.map { question in
      if case .finding = question.subject, draws.draw(rarity) > 0 { return 0 }
      return draws.draw(question.cellCount)
    }
    for (narrow, broad) in entailments where picture[narrow] != 0 {
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

  /// Every picture that the answers leave possible.
  func completions(of possible: [CellSet], _ picture: [Int]) -> [[Int]] {
    asked.reduce([picture]) { pictures, question in
      let cells = possible[question].cells
      return pictures.flatMap { picture in
        cells.map { cell in
          var picture = picture
          picture[question] = cell
          return picture
        }
      }
    }.filter { isPossible($0) }
  }

  /// What every one of these pictures says.
  func verdict(of completions: [[Int]]) -> Verdict? {
    let answers = Set(completions.map { rule.holds(of: $0) })
    return answers.count == 2 ? .undetermined : answers.first.map { $0 ? .met : .unmet }
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
