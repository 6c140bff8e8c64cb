/// An age as ISO 8601 writes a duration: `P3Y2M`, `P14D`, `P2W`.
///
/// What is behind the smallest part that is written is not known: `P3Y` is any age from the third
/// birthday to the day before the fourth.
struct AgeDuration: Sendable, Hashable {
  var years: Int?
  var months: Int?
  var weeks: Int?
  var days: Int?

  /// Reads whole years, months, weeks and days, in that order; a time of day is left out of an age.
  init?(_ text: String) {
    guard text.first == "P" else { return nil }
    let date = text.dropFirst().prefix { $0 != "T" }
    var rest = date[...]
    for (letter, path) in Self.parts {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty, rest.dropFirst(digits.count).first == letter else { continue }
      guard digits.count <= 6, let number = Int(digits) else { return nil }
      self[keyPath: path] = number
      rest = rest.dropFirst(digits.count + 1)
    }
    guard rest.isEmpty, !date.isEmpty || text.contains("T") else { return nil }
    // Hours of life: born that day.
    if date.isEmpty { days = 0 }
    guard (years ?? 0) <= 150, totalDays <= 60_000 else { return nil }
  }

  /// An age of no length.
  init(none: Void) {}

  private static var parts: [(Character, WritableKeyPath<AgeDuration, Int?>)] {
    [("Y", \.years), ("M", \.months), ("W", \.weeks), ("D", \.days)]
  }

  /// Years and months as average lengths, for a comparison only.
  var totalDays: Double {
    Double(years ?? 0) * 365.25 + Double(months ?? 0) * 30.4375 + Double(weeks ?? 0) * 7
      + Double(days ?? 0)
  }

  /// The age as one number, in the largest unit that holds it without a fraction.
  var quantity: (value: Double, unit: String) {
    if days == nil, weeks == nil {
      guard let months else { return (Double(years ?? 0), "a") }
      return (Double((years ?? 0) * 12 + months), "mo")
    }
    if years == nil, months == nil, days == nil { return (Double(weeks ?? 0), "wk") }
    return (totalDays, "d")
  }
}

extension AgeDuration: CustomStringConvertible {
  /// The age in words: `3 years 2 months`.
  var description: String {
    let parts = [(years, "year"), (months, "month"), (weeks, "week"), (days, "day")]
    return parts.compactMap { number, name in
      number.map { "\($0) \(name)" + ($0 == 1 ? "" : "s") }
    }.joined(separator: " ")
  }
}
