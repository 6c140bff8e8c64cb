import Clinical
import Criteria
import Foundation
import Testing

/// Every shipped criterion against every way of filling in what is open.
///
/// `FASCICLE_DRAWS` sets how many records are drawn for each, 4 unless told.
@Suite struct ShippedExactnessTests {
  private static let draws =
    ProcessInfo.processInfo.environment["FASCICLE_DRAWS"].flatMap { Int($0) } ?? 4

  private let ids = Shipped.ids

  /// So many questions of a picture left open, as a record leaves them.
  private func opened(
    _ count: Int, of drawn: DrawnAnswers, _ picture: [Int], _ draws: inout Draws
  ) -> [CellSet] {
    var possible = picture.map { CellSet(cell: $0) }
    var completions = 1
    for question in drawn.asked.shuffled(using: &draws).prefix(count) {
      let cells = drawn.library.questions[question].allCells
      guard completions * cells.count <= 4096 else { break }
      completions *= cells.count
      possible[question] = cells
    }
    return possible
  }

  @Test(arguments: Shipped.ids)
  func `a criterion says of drawn answers what every completion agrees on`(id: String) throws {
    let drawn = DrawnAnswers(try #require(Shipped.library[id]))
    var draws = Draws(seed: 20)
    let isSmall = drawn.asked.count <= 16
    for draw in 0..<(isSmall ? Self.draws : max(1, Self.draws / 4)) {
      let picture = drawn.picture(rarity: 1 + draw % 4, &draws)
      let open = isSmall ? draws.draw(17) : Self.draws > 4 ? 12 : 8
      let possible = opened(open, of: drawn, picture, &draws)
      let completions = drawn.completions(of: possible, picture)
      let expected = try #require(drawn.verdict(of: completions))
      #expect(drawn.library.verdict(at: 0, possible) == expected)
      try checkSettlement(of: drawn, possible, completions, isOpen: expected == .undetermined)
    }
  }

  /// Filled in it decides, and nothing less does.
  private func checkSettlement(
    of drawn: DrawnAnswers, _ possible: [CellSet], _ completions: [[Int]], isOpen: Bool
  ) throws {
    guard isOpen else { return }
    for isMet in [true, false] {
      let answers = try #require(
        drawn.library.settlement(at: 0, possible, met: isMet, cost: { _ in 0 }))
      func verdict(_ answers: [Int: CellSet]) -> Verdict? {
        drawn.verdict(
          of: completions.filter { picture in
            answers.allSatisfy { $1.contains(CellSet(cell: picture[$0])) }
          })
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
    var draws = Draws(seed: 21)
    let muscles = drawn.asked.filter { drawn.library.questions[$0].muscle != nil }
    let examined = muscles.filter { index in
      let question = drawn.library.questions[index]
      return question.muscle.map { anatomy.muscles.contains($0.0) && $0.1 == .right } == true
        && ["weakness", "wasting"].contains(question.code)
    }
    // Everything else is as it is in someone in whom these muscles decide.
    var picture: [Int] = []
    for draw in 0..<400 {
      picture = drawn.picture(rarity: 1 + draw % 4, &draws)
      for question in muscles { picture[question] = 0 }
      var possible = picture.map { CellSet(cell: $0) }
      for question in examined { possible[question] = .all(2) }
      if drawn.library.verdict(at: 0, possible) == .undetermined { break }
    }
    var seen: Set<Verdict> = []
    let records = (0..<examined.count).reduce(1) { count, _ in count * 3 }
    for number in stride(from: 0, to: records, by: Self.draws > 4 ? 1 : 13) {
      var possible = picture.map { CellSet(cell: $0) }
      var digits = number
      for question in examined {
        possible[question] = [[CellSet(cell: 0)], [CellSet(cell: 1)], .all(2)][digits % 3]
        digits /= 3
      }
      let completions = drawn.completions(of: possible, picture)
      guard let expected = drawn.verdict(of: completions) else { continue }
      #expect(drawn.library.verdict(at: 0, possible) == expected)
      seen.insert(expected)
    }
    // Where no picture was found in which they decide, all are one verdict.
    #expect(!seen.isEmpty)
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
  fileprivate var asksOfMuscles: Bool { when.asksOfMuscles }
}

extension Condition {
  fileprivate var asksOfMuscles: Bool {
    switch self {
    case .muscles, .nerves: true
    default: parts.contains { $0.asksOfMuscles }
    }
  }
}
