public import Clinical

/// Every fixed word of a letter in one language: sentences, names of findings, places and grades,
/// and the texts of the shipped criteria.
///
/// British English is written in the tables themselves; American English is that, respelled where
/// the tables give no sentence of its own; German has a word for each of them.
public struct Lexicon: Sendable {
  public let language: Language
  private let phrases: [Phrase: PhraseText]
  private let terms: [String: String]
  /// Names, questions and places in place of those of the clinical tables; empty for English.
  private let labels: [String: String]
  /// The texts of the shipped criteria by their English words; empty for English.
  private let catalogue: [String: String]
  private let spelling: Spelling?

  private static let britishEnglish = Lexicon(.britishEnglish)
  private static let americanEnglish = Lexicon(.americanEnglish)
  private static let german = Lexicon(.german)

  /// The words of a shipped language, read once.
  public static func shipped(_ language: Language) -> Lexicon {
    switch language {
    case .americanEnglish: americanEnglish
    case .german: german
    default: britishEnglish
    }
  }

  private init(_ language: Language) {
    self.language = language
    let isGerman = language == .german
    let spelling = language == .americanEnglish ? Spelling.american : nil
    self.spelling = spelling
    func own(_ row: DataTable.Row) -> String {
      if isGerman { return row["de-DE"] }
      return spelling?.respelled(row["en-GB"]) ?? row["en-GB"]
    }
    phrases = Dictionary(
      DataTable(EmbeddedFiles.`phrases.csv`).rows.map { row in
        guard let phrase = Phrase(rawValue: row["key"]) else {
          preconditionFailure("no phrase is named \(row["key"])")
        }
        let american = spelling == nil ? "" : row["en-US"]
        return (phrase, PhraseText(american.isEmpty ? own(row) : american))
      }, uniquingKeysWith: { $1 })
    terms = Dictionary(
      DataTable(EmbeddedFiles.`terms.csv`).rows.map { row in
        (row["kind"] + "." + row["value"], own(row))
      }, uniquingKeysWith: { $1 })
    labels =
      isGerman ? Self.read(EmbeddedFiles.`labels.de.csv`) { $0["kind"] + "." + $0["code"] } : [:]
    catalogue = isGerman ? Self.read(EmbeddedFiles.`catalogue.de.csv`) { $0["english"] } : [:]
  }

  private static func read(
    _ text: String, _ key: (DataTable.Row) -> String
  ) -> [String: String] {
    Dictionary(
      DataTable(text).rows.map { (key($0), $0["german"]) }, uniquingKeysWith: { $1 })
  }
}

extension Lexicon {
  /// A sentence with its places.
  public subscript(phrase: Phrase) -> PhraseText {
    guard let text = phrases[phrase] else {
      preconditionFailure("phrases.csv has no row for \(phrase.rawValue)")
    }
    return text
  }

  /// A closed word of the record or of a result, such as a grade or a state; as it is written where
  /// the table has none.
  public func term(_ kind: String, _ value: String) -> String {
    knownTerm(kind, value) ?? respelled(value.replacing("-", with: " "))
  }

  /// The entries of the tables of this language by their keys: `label.clonus`, `site.hand`,
  /// `presence.absent`; for a test of the tables.
  package var keys: Set<String> {
    Set((terms.merging(labels) { $1 }).filter { !$0.value.isEmpty }.keys)
  }

  /// The English texts of criteria that this language has a translation of.
  package var translatedTexts: Set<String> { Set(catalogue.keys) }

  func knownTerm(_ kind: String, _ value: String) -> String? { terms[kind + "." + value] }

  /// What a letter calls a concept or a measure.
  public func label(of code: Code) -> String {
    labels["label." + code.rawValue] ?? respelled(Vocabulary.shipped.label(of: code))
  }

  /// What to ask, examine or measure, as it stands in a list of what to do next.
  public func inquiry(of code: Code) -> String {
    labels["ask." + code.rawValue] ?? labels["label." + code.rawValue]
      ?? respelled(Vocabulary.shipped.concepts[code]?.inquiry ?? Vocabulary.shipped.label(of: code))
  }

  /// A place on the body without its side.
  public func place(_ code: Code) -> String {
    labels["site." + code.rawValue]
      ?? respelled(Anatomy.shipped.sites[code]?.label ?? code.rawValue)
  }

  /// A text of a criterion in this language; `nil` where nobody has translated it, as of a
  /// criterion that a site added.
  public func catalogueText(_ english: String) -> String? {
    language == .german ? catalogue[english] : respelled(english)
  }

  /// A reference in this language; `nil` where it keeps its own words, as a publication's title
  /// does.
  public func reference(_ english: String) -> String? { catalogue[english] }

  private func respelled(_ text: String) -> String { spelling?.respelled(text) ?? text }
}

extension Lexicon {
  /// A unit as it is printed behind a number.
  public func unit(_ printed: String) -> String { knownTerm("unit", printed) ?? printed }

  /// A tendon as a reflex is named by it.
  public func tendon(_ code: Code) -> String { term("tendon", code.rawValue) }
}
