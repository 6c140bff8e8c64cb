import Clinical
import Criteria
import Drawing
import Testing

/// Scores and categories of incomplete records, against every world that they allow.
@Suite struct BoundsTests {
  @Test func `a score runs from the fewest to the most points that any completion gives`() throws {
    var draws = Draws(seed: 10)
    var open = 0
    for _ in 0..<200 {
      let parts = (0..<(2 + draws.draw(3))).map { _ in Condition.drawn(depth: 2, &draws) }
      var rule = criterion(when: parts[0])
      let score = Score.drawn(parts, &draws)
      rule.score = score
      let sketch = Sketch.drawn(&draws)
      let points = sketch.worlds.map { $0.points(of: score) }
      let least = try #require(points.min())
      let most = try #require(points.max())
      let found = CriteriaLibrary([rule]).evaluate(sketch.record, asOf: today, only: 0)
      #expect(found.score == least...most, "\(parts.map { $0.prose() }) of \(sketch)")
      if least < most { open += 1 }
    }
    #expect(open > 50)
  }

  @Test func `a category is bounded by what every completion reaches`() {
    var draws = Draws(seed: 11)
    for _ in 0..<200 {
      let conditions = (0..<3).map { _ in Condition.drawn(depth: 2, &draws) }
      var rule = criterion(when: conditions[0])
      rule.categories = conditions.enumerated().map { Category(name: "\($0)", when: $1) }
      let sketch = Sketch.drawn(&draws)
      // The place of the strongest that holds, or one beyond the last.
      let reached = sketch.worlds.map { world in
        conditions.firstIndex { world.satisfies($0) } ?? conditions.count
      }
      func name(_ index: Int?) -> String? { index.flatMap { $0 < 3 ? "\($0)" : nil } }
      let found = CriteriaLibrary([rule]).evaluate(sketch.record, asOf: today, only: 0)
      #expect(found.category?.atLeast == name(reached.max()))
      #expect(found.category?.atMost == name(reached.min()))
    }
  }
}
