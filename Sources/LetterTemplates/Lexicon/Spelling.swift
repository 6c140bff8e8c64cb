import Clinical

/// British words as the United States spell them.
struct Spelling: Sendable {
  private let american: [String: String]

  static let american = Spelling(DataTable(EmbeddedFiles.`spelling.csv`))

  init(_ table: DataTable) {
    american = Dictionary(
      table.rows.map { ($0["british"], $0["american"]) }, uniquingKeysWith: { $1 })
  }

  var british: [String] { american.keys.sorted() }

  /// The text with every word of the table respelled, its capital kept.
  func respelled(_ text: String) -> String {
    var result = ""
    var word = ""
    func flush() {
      guard !word.isEmpty else { return }
      result += respelled(word: word)
      word = ""
    }
    for character in text {
      if character.isLetter {
        word.append(character)
      } else {
        flush()
        result.append(character)
      }
    }
    flush()
    return result
  }

  private func respelled(word: String) -> String {
    let lower = word.lowercased()
    guard let other = american[lower] else { return word }
    if word == lower { return other }
    if word == word.uppercased() { return other.uppercased() }
    return other.prefix(1).uppercased() + other.dropFirst()
  }
}
