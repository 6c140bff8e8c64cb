extension Document {
  /// What a document says about itself to viewers, archives and screen readers.
  public struct Metadata: Sendable, Hashable {
    public var title: String
    /// A BCP 47 language tag.
    public var language: String
    public var author: String
    public var subject: String
    /// The letter's own reference, which a reply can quote.
    public var reference: String
    /// The day the document speaks for.
    ///
    /// It is the only date that reaches the bytes: no renderer reads a clock.
    public var date: Day?
    /// Whether the document is still unsigned.
    ///
    /// Every renderer then says DRAFT in its metadata and on every page, whatever the blocks say.
    public var isDraft: Bool
    /// The program and version that made the document, with the criteria it used.
    public var creator: String
    /// What renderers add of their own: `Page`, `DRAFT`.
    public var words: Words

    public init(
      title: String, language: String = "en-GB", author: String = "", subject: String = "",
      reference: String = "", date: Day? = nil, isDraft: Bool = false, creator: String = "Fascicle",
      words: Words = .english
    ) {
      self.title = title
      self.language = language
      self.author = author
      self.subject = subject
      self.reference = reference
      self.date = date
      self.isDraft = isDraft
      self.creator = creator
      self.words = words
    }
  }

  /// A calendar day.
  public struct Day: Sendable, Hashable {
    public let year: Int
    /// From 1 to 12.
    public let month: Int
    /// From 1 to 31.
    public let day: Int

    public init(year: Int, month: Int, day: Int) {
      self.year = year
      self.month = month
      self.day = day
    }
  }
}

extension Document.Day: CustomStringConvertible {
  /// The day as ISO 8601 writes it: `2026-05-14`.
  public var description: String {
    padded(year, to: 4) + "-" + padded(month, to: 2) + "-" + padded(day, to: 2)
  }

  private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
