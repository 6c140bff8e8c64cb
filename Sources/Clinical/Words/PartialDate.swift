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
    // A record holds dozens of dates: they are read without splitting the text.
    var (year, month, day) = (0, 0, 0)
    var count = 0
    for byte in text.utf8 {
      let digit = Int(byte) - Int(UInt8(ascii: "0"))
      switch count {
      case 0...3: year = year * 10 + digit
      case 5...6: month = month * 10 + digit
      case 8...9: day = day * 10 + digit
      case 4, 7:
        guard byte == UInt8(ascii: "-") else { return nil }
        count += 1
        continue
      default: return nil
      }
      guard (0...9).contains(digit) else { return nil }
      count += 1
    }
    guard count == 4 || count == 7 || count == 10 else { return nil }
    self.init(year: year, month: count > 4 ? month : nil, day: count > 7 ? day : nil)
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
