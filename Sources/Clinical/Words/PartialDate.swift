/// A date of which the day, or the day and the month, may be unknown.
public struct PartialDate: Sendable, Hashable {
  public let year: Int
  public let month: Int?
  public let day: Int?

  /// Makes a date, or `nil` when the calendar has no such day; years run from 1 to 9999.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year), month != nil || day == nil else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day {
        guard (1...CalendarDay.daysInMonth(month, of: year)).contains(day) else { return nil }
      }
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2026`, `2026-05` or `2026-05-14`, and nothing else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    guard (1...3).contains(parts.count) else { return nil }
    var numbers: [Int] = []
    for (part, width) in zip(parts, widths) {
      guard part.utf8.count == width, part.utf8.allSatisfy({ (48...57).contains($0) }),
        let number = Int(part)
      else { return nil }
      numbers.append(number)
    }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil)
  }

  /// The first day this date can mean.
  public var earliest: CalendarDay { CalendarDay(year: year, month: month ?? 1, day: day ?? 1) }

  /// The last day this date can mean.
  public var latest: CalendarDay {
    let month = month ?? 12
    return CalendarDay(
      year: year, month: month, day: day ?? CalendarDay.daysInMonth(month, of: year))
  }
}

extension PartialDate: CustomStringConvertible {
  /// The ISO 8601 form, as short as the date is known.
  public var description: String {
    var text = padded(year, to: 4)
    if let month { text += "-" + padded(month, to: 2) }
    if let day { text += "-" + padded(day, to: 2) }
    return text
  }

  private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension PartialDate {
  /// The date that is known to the day.
  public init(_ day: CalendarDay) {
    let parts = day.components
    year = parts.year
    month = parts.month
    self.day = parts.day
  }
}
