import Clinical
import Criteria
import Testing

/// The boundaries that the clinical reference asks for, each weighed by the shipped catalogue.
@Suite struct BoundaryTests {
  @Test(arguments: Boundary.all)
  func `a value at a limit falls on its documented side`(row: Boundary) throws {
    _ = try #require(Shipped.library[row.id], "no criterion is called \(row.id)")
    let result = Shipped.library(of: row.id).evaluate(row.record, asOf: Shipped.today, only: 0)
    if let outcome = row.expected.outcome { #expect(result.outcome == outcome) }
    if let category = row.expected.category { #expect(result.category == category) }
    if let score = row.expected.score { #expect(result.score == score) }
    if let firing = row.expected.firing { #expect(result.firing == firing) }
    if !row.expected.asks.isEmpty {
      let settling = Set((result.settleMet + result.settleRuledOut).map(\.code))
      #expect(!settling.isDisjoint(with: row.expected.asks))
    }
    if let words = row.expected.says {
      let said = result.remarks + [result.criterion.limits ?? ""]
      #expect(said.contains { $0.contains(words) })
    }
  }

  @Test func `every item of the table has its rows`() {
    #expect(
      Set(Boundary.all.map(\.item)) == [
        "temperature of Hunter's fifth arm", "seconds of clonus", "mJOA", "Cook", "PLS months",
        "status", "epilepsia partialis continua", "blood pressure", "weeks of gestation",
        "autonomic dysreflexia", "NMS points", "Modified Ashworth", "McDonald 2017 row 2",
        "McDonald 2017 MRI", "Sternbach",
      ])
  }
}
