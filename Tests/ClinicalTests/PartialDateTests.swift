import Clinical
import Testing

@Suite struct PartialDateTests {
  @Test(arguments: ["2026", "2026-05", "2026-05-14", "2024-02-29", "2000-02-29", "0001-01-01"])
  func `a date is as precise as it was written`(text: String) {
    #expect(PartialDate(text)?.description == text)
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-04-31", "2026-13", "2026-00", "2026-05-00", "2026-05-32",
    "0000", "26-05-14", "2026-5-14", "2026-05-1", "2026/05/14", "14-05-2026", "2026-05-14T09:00",
    "", "-", "2026-", "2026-05-", " 2026", "+2026", "2026-+5", "２０２６",
  ])
  func `a date that does not exist or is written otherwise is refused`(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func `a day without a month is refused`() {
    #expect(PartialDate(year: 2026, month: nil, day: 14) == nil)
    #expect(PartialDate(year: 10_000) == nil)
  }

  @Test func `a partial date spans all the days it can mean`() throws {
    let year = try #require(PartialDate("2024"))
    #expect(year.latest.number - year.earliest.number == 365)
    let month = try #require(PartialDate("2026-02"))
    #expect(month.latest.number - month.earliest.number == 27)
    let day = try #require(PartialDate("2026-05-14"))
    #expect(day.latest == day.earliest)
  }
}
