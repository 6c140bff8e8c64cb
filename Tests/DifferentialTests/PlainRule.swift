import Clinical
import Differential
import Testing

/// The rule of the contests once more, as plainly as it can be written, over drawn patterns.
@Suite struct PlainRule {
  private struct Drawn {
    let row: FeatureTable.Row
    let isPresent: Bool
    let isExamined: Bool
  }

  /// A small generator with a fixed seed (Knuth's MMIX constants): the same patterns every time.
  private struct Generator {
    var state: UInt64 = 14

    mutating func draw(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  private func score(_ column: Int, _ drawn: [Drawn]) -> Int {
    drawn.reduce(0) { score, feature in
      switch (feature.row.cells[column], feature.isPresent, feature.isExamined) {
      case (.required, true, true): score + 2
      case (.required, true, false), (.usual, true, _): score + 1
      case (.required, false, _), (.usual, false, _): score - 1
      case (.unusual, true, _), (.incompatible, true, _): score - 1
      default: score
      }
    }
  }

  private func plainBest(_ contest: Contest, _ drawn: [Drawn]) -> Code? {
    let table = FeatureTable.shipped
    let deciding = ["F02", "F08", "F09", "F10"]
    let left = table.phenomena.indices.filter { column in
      table.phenomena[column].contests.contains(contest)
        && !drawn.contains {
          $0.isExamined
            && $0.row.cells[column] == ($0.isPresent ? Cell.incompatible : Cell.required)
        }
    }
    let scores = left.map { score($0, drawn) }.sorted(by: >)
    let isFunctional = drawn.contains { $0.row.id == "F27" && $0.isPresent && $0.isExamined }
    guard let top = scores.first, scores.dropFirst().allSatisfy({ top - $0 >= 2 }),
      let column = left.first(where: { score($0, drawn) == top }),
      contest == .tone || !isFunctional
    else { return nil }
    let definitions = table.rows.filter { $0.cells[column] == .required }.map(\.id)
    let bearing = drawn.filter { ![.variable, .notApplicable].contains($0.row.cells[column]) }
    let favouring = bearing.filter {
      $0.isPresent && [.required, .usual].contains($0.row.cells[column])
    }
    guard bearing.count >= 3, !favouring.isEmpty,
      drawn.contains(where: { (definitions + deciding).contains($0.row.id) }),
      definitions.isEmpty || favouring.contains(where: { definitions.contains($0.row.id) })
    else { return nil }
    return table.phenomena[column].code
  }

  @Test func `the contests and the plain rule name the same`() {
    var generator = Generator()
    var named: [Code: Int] = [:]
    for _ in 0..<1500 {
      let count = 3 + generator.draw(below: 6)
      var rows = FeatureTable.shipped.rows
      let drawn = (0..<count).map { _ in
        Drawn(
          row: rows.remove(at: generator.draw(below: rows.count)),
          isPresent: generator.draw(below: 5) < 3, isExamined: generator.draw(below: 3) > 0)
      }
      let features = drawn.map {
        feature(
          $0.row.code, $0.isPresent ? .present : .absent,
          by: $0.isExamined ? .clinician : .patient)
      }
      for contest in Contest.allCases {
        let best = Differential.shipped.contest(contest, over: features).best?.code
        #expect(best == plainBest(contest, drawn))
        if let best { named[best, default: 0] += 1 }
      }
    }
    #expect(named.count >= 12, "the drawn patterns reach nearly every phenomenon")
  }

  @Test func `a named best leaves no doubt and nothing to ask, and no best says why`() {
    var generator = Generator(state: 41)
    for _ in 0..<1000 {
      let features = FeatureTable.shipped.rows.compactMap { row in
        generator.draw(below: 4) == 0
          ? feature(
            row.code, Presence.allCases[generator.draw(below: 4)],
            by: Observer.allCases[generator.draw(below: 4)]) : nil
      }
      for contest in Contest.allCases {
        let outcome = Differential.shipped.contest(contest, over: features)
        #expect((outcome.best == nil) == !outcome.doubts.isEmpty)
        #expect(outcome.best == nil || outcome.ask.isEmpty)
        let unaskable = Set(
          features.filter { $0.presence != .notAssessed }.map(\.code))
        #expect(outcome.ask.allSatisfy { !unaskable.contains($0) })
        for candidate in outcome.candidates {
          guard case .excluded(let codes) = candidate.standing else { continue }
          #expect(
            codes.allSatisfy { code in
              features.contains { $0.code == code && $0.observer.examines }
            })
        }
      }
    }
  }
}
