public import Clinical

/// A language that letters are printed in, with how it writes dates, numbers and quotations.
public struct Language: Sendable, Hashable {
  /// The BCP 47 tag: `en-GB`.
  public let tag: String
  /// `.` or `,`.
  public let decimalMark: String
  /// A whole date, and one without its day: `{day} {month} {year}`.
  let day: PhraseText
  let month: PhraseText
  /// The twelve months as dates write them.
  let months: [String]
  public let openingQuote: String
  public let closingQuote: String
  /// The paper that clinics of the language print on.
  public let paper: LetterTemplate.Paper

  public static let britishEnglish = named("en-GB")
  public static let americanEnglish = named("en-US")
  public static let german = named("de-DE")

  /// The shipped languages, British English first.
  public static let shipped: [Language] = DataTable(EmbeddedFiles.`languages.csv`).rows.map {
    Language(row: $0)
  }

  /// The shipped language with this tag.
  public init?(tag: String) {
    guard let language = Self.shipped.first(where: { $0.tag == tag }) else { return nil }
    self = language
  }

  private static func named(_ tag: String) -> Language {
    guard let language = Language(tag: tag) else {
      preconditionFailure("no row of languages.csv is \(tag)")
    }
    return language
  }

  private init(row: DataTable.Row) {
    guard let paper = LetterTemplate.Paper(rawValue: row["paper"]) else {
      preconditionFailure("\(row["tag"]) has an unknown paper")
    }
    tag = row["tag"]
    decimalMark = row["decimal"]
    day = PhraseText(row["day"])
    month = PhraseText(row["month"])
    months = row["months"].split(separator: " ").map { String($0) }
    openingQuote = row["open"]
    closingQuote = row["close"]
    self.paper = paper
    precondition(months.count == 12, "\(row["tag"]) has not twelve months")
  }
}

extension Language {
  /// A number as the language writes it, as short as it is exact.
  public func number(_ value: Double) -> String {
    DecimalText.string(value).replacing(".", with: decimalMark)
  }

  /// A date as a letter writes it, as far as it is known: `14 May 2026`, `May 2026`, `2026`.
  public func date(_ date: PartialDate) -> String {
    guard let month = date.month else { return String(date.year) }
    let values = [
      "month": months[month - 1], "year": String(date.year),
      "day": date.day.map { String($0) } ?? "",
    ]
    let text = date.day == nil ? self.month : day
    return text.filled(values).replacing(" ", with: "\u{A0}")
  }

  /// The words of another, marked as such.
  public func quotation(_ text: String) -> String { openingQuote + text + closingQuote }
}
