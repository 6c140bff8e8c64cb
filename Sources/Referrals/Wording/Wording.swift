import Clinical
import Documents
import LetterTemplates

/// The fixed words of one letter: those of its language, with a clinic's own in place of some.
struct Wording: Sendable {
  let lexicon: Lexicon
  private let own: [Phrase: PhraseText]

  static let british = Wording(.britishEnglish)

  init(_ language: Language, own: [Phrase: PhraseText] = [:]) {
    lexicon = .shipped(language)
    self.own = own
  }

  var language: Language { lexicon.language }

  /// A sentence without places, or with a word in each.
  func callAsFunction(_ phrase: Phrase, _ values: [String: String] = [:]) -> String {
    (own[phrase] ?? lexicon[phrase]).filled(values)
  }

  /// A sentence with words of any style in its places.
  func text(_ phrase: Phrase, _ values: [String: Document.Text]) -> Document.Text {
    (own[phrase] ?? lexicon[phrase]).pieces.map { piece -> Document.Text in
      switch piece {
      case .words(let words): Document.Text(words)
      case .place(let name): values[name] ?? []
      }
    }.joined(separator: [])
  }

  /// A sentence that catches the eye.
  func strong(_ phrase: Phrase) -> Document.Text { .strong(self(phrase)) }

  func term<Value: RawRepresentable<String>>(_ kind: String, _ value: Value) -> String {
    lexicon.term(kind, value.rawValue)
  }

  func label(_ code: Code) -> String { lexicon.label(of: code) }

  func number(_ value: Double) -> String { language.number(value) }

  func date(_ date: PartialDate) -> String { language.date(date) }

  /// The record's own words, marked as such.
  func quoted(_ text: String) -> String { language.quotation(text) }

  /// A text of a criterion, or its English words marked as English where nobody translated them.
  func catalogue(_ english: String, _ style: Document.Style = .plain) -> Document.Text {
    if let own = lexicon.catalogueText(english) { return Document.Text(own, style) }
    return foreign(english, style)
  }

  /// A publication, by its own title; a convention of the project in the letter's language.
  func citation(_ english: String) -> Document.Text {
    lexicon.reference(english).map { Document.Text($0) } ?? foreign(english)
  }

  /// English words in a letter that may be in another language.
  func foreign(_ english: String, _ style: Document.Style = .plain) -> Document.Text {
    let isOwn = language.tag.hasPrefix("en")
    return Document.Text([
      Document.Run(english, style, language: isOwn ? nil : Language.britishEnglish.tag)
    ])
  }
}

extension Wording {
  func presence(_ presence: Presence) -> String { term("presence", presence) }

  /// Behind the statement it qualifies: ` (fused ankle)`, or nothing.
  func reason(_ reason: String?) -> String { reason.map { " (" + quoted($0) + ")" } ?? "" }

  func name(_ urgency: Urgency) -> String { term("urgency", urgency) }

  /// How soon, in words.
  func timing(_ urgency: Urgency) -> String { term("timing", urgency) }

  /// `a; b; c`, or that nothing was recorded.
  func listed(_ items: [String], orElse phrase: Phrase = .notRecorded) -> Document.Text {
    Document.Text(items.listed ?? self(phrase))
  }

  /// A place as words, with its side: `right hand`, `both legs`; `nil` where none was recorded.
  func place(_ site: Code?, _ side: Side?) -> String? {
    let place = site.map { lexicon.place($0) }
    guard let side else { return place }
    guard let place else { return side == .midline ? nil : term("side", side) }
    switch side {
    case .left, .right, .both:
      return self(.placeAndSide(side), ["place": place])
    case .midline: return place
    }
  }

  /// The short form before a muscle: `R`, `L`.
  func initial(_ side: Side) -> String { term("initial", side) }
}

extension Phrase {
  fileprivate static func placeAndSide(_ side: Side) -> Phrase {
    switch side {
    case .left: .placeLeft
    case .right: .placeRight
    case .both, .midline: .placeBoth
    }
  }
}

extension String {
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension [String] {
  /// Each line once, where it first stands.
  var onceEach: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }

  /// `a; b; c`, or `nil` when there is nothing.
  var listed: String? { isEmpty ? nil : joined(separator: "; ") }
}
