import Clinical

/// What no letter says in its own voice, in one language.
///
/// A letter weighs what was recorded; these words would claim more. They are looked for in every
/// template that is read, and by the tests in every letter that is printed.
package struct ForbiddenWords: Sendable {
  private let words: [String]
  /// Denials of the letter's own, in which a word may stand.
  private let allowed: [String]

  package init(_ language: Language) {
    let base = String(language.tag.prefix(2))
    let rows = DataTable(EmbeddedFiles.`forbidden.csv`).rows.filter { $0["language"] == base }
    words = rows.filter { $0["kind"] == "never" }.map { $0["words"] }
    allowed = rows.filter { $0["kind"] == "denial" }.map { $0["words"] }
  }

  /// The words that `text` holds outside the denials, each once.
  ///
  /// A word of the table that begins and ends a word in `text` counts, whatever its case.
  package func found(in text: String) -> [String] {
    var plain = " " + Self.plain(text) + " "
    for denial in allowed { plain = plain.replacing(" " + Self.plain(denial) + " ", with: " | ") }
    return words.filter { plain.contains(" " + Self.plain($0) + " ") }
  }

  private static func plain(_ text: String) -> String {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
  }
}
