/// A day of the proleptic Gregorian calendar, counted so that days can be subtracted.
public struct CalendarDay: Sendable, Hashable, Comparable {
  /// Days since 1 January 1970.
  public let number: Int

  public init(number: Int) { self.number = number }

  /// The day with this number; `month` and `day` must name a day that exists.
  public init(year: Int, month: Int, day: Int) {
    // The year is counted from March, so that the leap day is the last of a year.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.number < right.number
  }

  /// The whole years from `birth` to this day, as an age is counted.
  public func wholeYears(since birth: CalendarDay) -> Int {
    let (year, month, day) = components
    let (birthYear, birthMonth, birthDay) = birth.components
    let hadBirthday = (month, day) >= (birthMonth, birthDay)
    return year - birthYear - (hadBirthday ? 0 : 1)
  }

  /// The whole months from `start` to this day.
  public func wholeMonths(since start: CalendarDay) -> Int {
    let (year, month, day) = components
    let (startYear, startMonth, startDay) = start.components
    return (year - startYear) * 12 + month - startMonth - (day >= startDay ? 0 : 1)
  }

  public var components: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  public static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
