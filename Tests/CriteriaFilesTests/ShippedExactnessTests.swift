import Clinical
import Criteria
import Drawing
import Foundation
import Testing

/// Every shipped criterion against every way of filling in what is open.
///
/// `FASCICLE_DRAWS` sets how many records are drawn for each, 8 unless told; `Tests/Benchmarks/proof`
/// draws 10,000.
@Suite struct ShippedExactnessTests {
  private static let draws =
    ProcessInfo.processInfo.environment["FASCICLE_DRAWS"].flatMap { Int($0) } ?? 8

  /// At most so many questions are left open, and so many ways of filling them in.
  private static let openQuestions = 16
  private static let ways = 1 << 16

  /// Some of the questions of a picture left open, as a record leaves them.
  private func opened(_ drawn: DrawnAnswers, _ picture: [Int], _ draws: inout Draws) -> [CellSet] {
    var possible = picture.map { CellSet(cell: $0) }
    var ways = 1
    let count = draws.draw(Self.openQuestions + 1)
    for question in drawn.asked.shuffled(using: &draws).prefix(count) {
      let cells = drawn.library.questions[question].allCells
      guard ways * cells.count <= Self.ways else { break }
      ways *= cells.count
      possible[question] = cells
    }
    return possible
  }

  @Test(arguments: Shipped.ids)
  func `a criterion says of drawn answers what every completion agrees on`(id: String) throws {
    let drawn = DrawnAnswers(try #require(Shipped.library[id]))
    var draws = Draws(seed: 20)
    for draw in 0..<Self.draws {
      let picture = drawn.picture(rarity: 1 + draw % 4, &draws)
      let possible = opened(drawn, picture, &draws)
      let completions = drawn.completions(of: possible)
      let truth = drawn.rule.truth(in: completions)
      let expected = try #require(completions.verdict(of: truth))
      #expect(drawn.library.verdict(at: 0, possible) == expected)
      #expect(drawn.library.category(at: 0, possible) == drawn.category(in: completions))
      #expect(drawn.library.score(at: 0, possible) == drawn.score(in: completions))
      guard expected == .undetermined else { continue }
      try checkSettlement(of: drawn, possible, completions, truth)
    }
  }

  /// Filled in it decides, and nothing less does.
  private func checkSettlement(
    of drawn: DrawnAnswers, _ possible: [CellSet], _ completions: Completions, _ truth: Truth
  ) throws {
    for isMet in [true, false] {
      let answers = try #require(
        drawn.library.settlement(at: 0, possible, met: isMet, cost: { _ in 0 }))
      func verdict(_ answers: [Int: CellSet]) -> Verdict? {
        let given = answers.reduce(Truth.always(true)) {
          $0 & completions.answer($1.key, $1.value)
        }
        return completions.verdict(of: truth, given: given)
      }
      #expect(verdict(answers) == (isMet ? .met : .unmet))
      for needless in answers.keys {
        #expect(verdict(answers.filter { $0.key != needless }) == .undetermined)
      }
    }
  }

  /// Three muscles a region that are one pair of two roots and two nerves, or more.
  private static let reduced: [(BodyRegion, [Code])] = [
    (.bulbar, ["masseter", "tongue", "sternocleidomastoid"]),
    (
      .cervical,
      ["first-dorsal-interosseous", "abductor-digiti-minimi", "abductor-pollicis-brevis"]
    ),
    (.lumbosacral, ["vastus-lateralis", "adductor-longus", "tibialis-anterior"]),
  ]

  @Test(arguments: Shipped.library.criteria.filter(\.asksOfMuscles).map(\.id), reduced)
  func `muscles are counted over every record of three on one side`(
    id: String, anatomy: (region: BodyRegion, muscles: [Code])
  ) throws {
    let drawn = DrawnAnswers(try #require(Shipped.library[id]))
    let questions = drawn.library.questions
    let muscles = drawn.asked.filter { questions[$0].muscle != nil }
    let examined = muscles.filter { index in
      questions[index].muscle.map { anatomy.muscles.contains($0.0) && $0.1 == .right } == true
    }
    // Of what is asked of a muscle, at the bedside or by EMG, some three at a time.
    for codes in Set(examined.map { questions[$0].code }).sorted().subsets(upTo: 3) {
      let varied = examined.filter { codes.contains(questions[$0].code) }
      let picture = pictureDecided(by: varied, among: muscles, of: drawn)
      var seen: Set<Verdict> = []
      let records = varied.reduce(1) { count, _ in count * 3 }
      for number in stride(from: 0, to: records, by: Self.draws < 1000 ? 1 + records / 9 : 1) {
        var possible = picture.map { CellSet(cell: $0) }
        var digits = number
        for question in varied {
          possible[question] = [[CellSet(cell: 0)], [CellSet(cell: 1)], .all(2)][digits % 3]
          digits /= 3
        }
        let completions = drawn.completions(of: possible)
        let truth = drawn.rule.truth(in: completions)
        guard let expected = completions.verdict(of: truth) else { continue }
        #expect(drawn.library.verdict(at: 0, possible) == expected)
        #expect(drawn.library.category(at: 0, possible) == drawn.category(in: completions))
        seen.insert(expected)
      }
      // Where no picture was found in which they decide, all are one verdict.
      #expect(!seen.isEmpty)
    }
  }

  /// Everything but these is as it is in someone in whom they decide, where one is found.
  private func pictureDecided(
    by varied: [Int], among muscles: [Int], of drawn: DrawnAnswers
  ) -> [Int] {
    var draws = Draws(seed: 21)
    var picture: [Int] = []
    for draw in 0..<400 {
      picture = drawn.picture(rarity: 1 + draw % 4, &draws)
      for question in muscles { picture[question] = 0 }
      var possible = picture.map { CellSet(cell: $0) }
      for question in varied { possible[question] = .all(2) }
      if drawn.library.verdict(at: 0, possible) == .undetermined { break }
    }
    return picture
  }
}

extension [Code] {
  /// Every choice of so many of these; all of them where there are fewer.
  fileprivate func subsets(upTo size: Int) -> [[Code]] {
    guard count > size else { return [self] }
    guard size > 0 else { return [[]] }
    let rest = Array(dropFirst())
    return rest.subsets(upTo: size) + rest.subsets(upTo: size - 1).map { [self[0]] + $0 }
  }
}

extension Question {
  fileprivate var muscle: (Code, Side)? {
    guard case .finding(let pattern) = subject, case .muscle(let muscle, let side) = pattern.place
    else { return nil }
    return (muscle, side)
  }
}

extension Criterion {
  fileprivate var asksOfMuscles: Bool {
    when.asksOfMuscles || categories.contains { $0.when.asksOfMuscles }
  }
}

extension Condition {
  fileprivate var asksOfMuscles: Bool {
    switch self {
    case .muscles, .nerves: true
    default: parts.contains { $0.asksOfMuscles }
    }
  }
}
