/// How one clinic's letters look and read: language, paper, letterhead, sections and wording.
///
/// A template chooses among words; it adds no claim. What keeps a letter safe, such as the priority
/// and what was not asked, stays whatever a template says.
public struct LetterTemplate: Sendable, Hashable {
  public enum Paper: String, Sendable, Hashable, CaseIterable {
    case a4, letter
  }

  public enum Letterhead: Sendable, Hashable {
    /// The referrer and the practice as the record names them.
    case ofRecord
    /// The clinic's own lines, above the referrer's.
    case lines([PhraseText])
    /// Paper that is printed already; the letter leaves room for it.
    case printed(Margins)
  }

  /// Room left at the head and foot of the first page, in millimetres.
  public struct Margins: Sendable, Hashable {
    public var top: Double
    public var bottom: Double

    public init(top: Double, bottom: Double) {
      self.top = top
      self.bottom = bottom
    }
  }

  /// A section of the clinic's own: a heading and paragraphs, with the template's placeholders.
  public struct Note: Sendable, Hashable {
    public var heading: String
    public var paragraphs: [PhraseText]

    public init(heading: String, paragraphs: [PhraseText]) {
      self.heading = heading
      self.paragraphs = paragraphs
    }
  }

  public var language: Language
  public var paper: Paper
  public var letterhead: Letterhead
  public var sections: [Section]
  /// The clinic's own sentences in place of those of the language.
  public var wording: [Phrase: PhraseText]
  public var placeholders: [String: Placeholder]

  public init(
    language: Language = .britishEnglish, paper: Paper? = nil, letterhead: Letterhead = .ofRecord,
    sections: [Section] = Section.inOrder, wording: [Phrase: PhraseText] = [:],
    placeholders: [String: Placeholder] = [:]
  ) {
    self.language = language
    self.paper = paper ?? language.paper
    self.letterhead = letterhead
    self.sections = sections
    self.wording = wording
    self.placeholders = placeholders
  }

  /// The room that the letter leaves for what its paper has printed on it.
  public var margins: Margins {
    if case .printed(let margins) = letterhead { return margins }
    return Margins(top: 0, bottom: 0)
  }

  /// British English, on A4, with every section.
  public static let shipped = LetterTemplate()
}
