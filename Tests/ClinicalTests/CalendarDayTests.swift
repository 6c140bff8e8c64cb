import Clinical
import Testing

@Suite struct CalendarDayTests {
  @Test func `days are counted from 1970`() {
    #expect(CalendarDay(year: 1970, month: 1, day: 1).number == 0)
    #expect(CalendarDay(year: 1969, month: 12, day: 31).number == -1)
    #expect(CalendarDay(year: 2000, month: 3, day: 1).number == 11_017)
  }

  @Test(arguments: [-719_162, -1, 0, 59, 60, 11_016, 11_017, 20_605, 2_932_896])
  func `a number and its day are one`(number: Int) {
    let (year, month, day) = CalendarDay(number: number).components
    #expect(CalendarDay(year: year, month: month, day: day).number == number)
  }

  @Test func `every day of four centuries follows the one before`() {
    var previous = CalendarDay(year: 1799, month: 12, day: 31)
    for year in 1800..<2200 {
      for month in 1...12 {
        for day in 1...CalendarDay.daysInMonth(month, of: year) {
          let next = CalendarDay(year: year, month: month, day: day)
          guard next.number == previous.number + 1 else {
            Issue.record("\(year)-\(month)-\(day) does not follow")
            return
          }
          previous = next
        }
      }
    }
  }

  @Test func `an age rises on the birthday`() {
    let birth = CalendarDay(year: 2010, month: 6, day: 1)
    #expect(CalendarDay(year: 2026, month: 5, day: 31).wholeYears(since: birth) == 15)
    #expect(CalendarDay(year: 2026, month: 6, day: 1).wholeYears(since: birth) == 16)
  }

  @Test func `someone born on a leap day is a year older on 1 March`() {
    let birth = CalendarDay(year: 2008, month: 2, day: 29)
    #expect(CalendarDay(year: 2026, month: 2, day: 28).wholeYears(since: birth) == 17)
    #expect(CalendarDay(year: 2026, month: 3, day: 1).wholeYears(since: birth) == 18)
  }
}
