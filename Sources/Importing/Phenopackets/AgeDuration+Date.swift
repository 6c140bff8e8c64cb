import Clinical

extension AgeDuration {
  /// When somebody born then was of this age, as far as both are known; `nil` when not even the
  /// year is.
  func date(from born: PartialDate) -> PartialDate? {
    guard let first = day(after: born.earliest), let reached = day(after: born.latest) else {
      return nil
    }
    // The age lasts until the next step of its smallest part.
    guard let last = Self.step(of: self).day(after: reached) else { return nil }
    return PartialDate(from: first, through: CalendarDay(number: last.number - 1))
  }

  private func day(after start: CalendarDay) -> CalendarDay? {
    let parts = start.components
    let months = parts.year * 12 + parts.month - 1 + (years ?? 0) * 12 + (months ?? 0)
    let (year, month) = months.quotientAndRemainder(dividingBy: 12)
    guard (1...9999).contains(year) else { return nil }
    let day = min(parts.day, CalendarDay.daysInMonth(month + 1, of: year))
    let whole = CalendarDay(year: year, month: month + 1, day: day)
    return CalendarDay(number: whole.number + (weeks ?? 0) * 7 + (days ?? 0))
  }

  private static func step(of age: AgeDuration) -> AgeDuration {
    var step = AgeDuration(none: ())
    if age.days != nil {
      step.days = 1
    } else if age.weeks != nil {
      step.weeks = 1
    } else if age.months != nil {
      step.months = 1
    } else {
      step.years = 1
    }
    return step
  }
}

extension PartialDate {
  /// The date that both days have in common: the day, the month or the year; `nil` when none of
  /// these holds both.
  init?(from first: CalendarDay, through last: CalendarDay) {
    let (start, end) = (first.components, last.components)
    guard start.year == end.year else { return nil }
    guard start.month == end.month else {
      self.init(year: start.year)
      return
    }
    self.init(
      year: start.year, month: start.month, day: start.day == end.day ? start.day : nil)
  }
}
