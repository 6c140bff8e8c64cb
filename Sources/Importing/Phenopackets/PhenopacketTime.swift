import Clinical
import JSONReading

/// A point or stretch of time as a phenopacket gives it (`TimeElement` of the schema).
enum PhenopacketTime: Sendable {
  case age(AgeDuration)
  case ageRange(AgeDuration?, AgeDuration?)
  /// A part of life by its term: identifier and label.
  case term(identifier: String, label: String?)
  case date(PartialDate)
  case interval(PartialDate?, PartialDate?)
  /// Weeks and days since the last menstrual period of the mother.
  case gestation(weeks: Int, days: Int)

  /// Reads the one of the six forms that is there; `nil` when none can be read.
  init?(_ value: JSONValue) {
    if let age = value.field("age") {
      guard let duration = AgeDuration(of: age) else { return nil }
      self = .age(duration)
    } else if let range = value.field("ageRange") {
      let start = range.field("start").flatMap { AgeDuration(of: $0) }
      let end = range.field("end").flatMap { AgeDuration(of: $0) }
      guard start != nil || end != nil else { return nil }
      self = .ageRange(start, end)
    } else if let term = value.field("ontologyClass") {
      guard let identifier = plainText(term.field("id")?.string) else { return nil }
      self = .term(identifier: identifier, label: plainText(term.field("label")?.string))
    } else if let stamp = value.field("timestamp") {
      guard let date = stamp.string.flatMap({ PartialDate(timestamp: $0) }) else { return nil }
      self = .date(date)
    } else if let interval = value.field("interval") {
      let start = interval.field("start")?.string.flatMap { PartialDate(timestamp: $0) }
      let end = interval.field("end")?.string.flatMap { PartialDate(timestamp: $0) }
      guard start != nil || end != nil else { return nil }
      self = .interval(start, end)
    } else if let age = value.field("gestationalAge") {
      guard let weeks = age.field("weeks")?.wholeNumber, (0...50).contains(weeks) else {
        return nil
      }
      self = .gestation(weeks: weeks, days: age.field("days")?.wholeNumber ?? 0)
    } else {
      return nil
    }
  }
}

extension PhenopacketTime {
  /// The date that is meant, for somebody born then; `nil` when it cannot be told to the year.
  func date(born: PartialDate?) -> PartialDate? {
    switch self {
    case .age(let age): born.flatMap { age.date(from: $0) }
    case .date(let date): date
    case .interval(let start?, let end?):
      start.earliest <= end.latest ? PartialDate(from: start.earliest, through: end.latest) : nil
    case .ageRange(let start?, let end?):
      born.flatMap { born in
        guard let first = start.date(from: born), let last = end.date(from: born),
          first.earliest <= last.latest
        else { return nil }
        return PartialDate(from: first.earliest, through: last.latest)
      }
    case .interval, .ageRange, .term, .gestation: nil
    }
  }

  var isAge: Bool {
    switch self {
    case .age, .ageRange: true
    case .term, .date, .interval, .gestation: false
    }
  }

  /// The time in words, for what no date can say; `nil` for a date.
  var words: String? {
    switch self {
    case .age(let age): "at age \(age)"
    case .ageRange(let start?, let end?): "from age \(start) to \(end)"
    case .ageRange(let start?, nil): "from age \(start)"
    case .ageRange(nil, let end?): "until age \(end)"
    case .ageRange(nil, nil): nil
    case .term(let identifier, let label): label ?? identifier
    case .date: nil
    case .interval(let start?, let end?): "from \(start) to \(end)"
    case .interval(let start?, nil): "from \(start)"
    case .interval(nil, let end?): "until \(end)"
    case .interval(nil, nil): nil
    case .gestation(let weeks, let days):
      "before birth, at \(weeks) weeks" + (days == 0 ? "" : " \(days) days") + " of gestation"
    }
  }
}

extension AgeDuration {
  fileprivate init?(of value: JSONValue) {
    guard let text = value.field("iso8601duration")?.string else { return nil }
    self.init(text)
  }
}

extension PartialDate {
  /// The day of an instant as RFC 3339 writes it; the time of day is left.
  init?(timestamp text: String) {
    let day = text.prefix { $0 != "T" && $0 != " " }
    guard day.utf8.count == 10 || day.utf8.count == text.utf8.count else { return nil }
    self.init(day)
  }
}
