/// The words by which a public label is known to speak of a code of ours.
///
/// Public files reuse identifiers under labels of something else; a label that has none of the words
/// is in conflict with its code.
public struct Labels: Sendable {
  private let beginnings: [Code: [String]]
  private let vocabulary: Vocabulary

  public static let shipped = Labels(
    DataTable(EmbeddedFiles.`labels.csv`), vocabulary: .shipped)

  init(_ table: DataTable, vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    beginnings = Dictionary(
      table.rows.map { row in
        (Code(row["code"]), row["words"].split(separator: " ").map { String($0) })
      }, uniquingKeysWith: { $1 })
  }

  /// Whether `label` can be a name of `code`; so can one that has no word in Latin letters, which
  /// nothing here can judge.
  public func agrees(_ label: String, with code: Code) -> Bool {
    let words = Self.words(label)
    guard words.contains(where: { $0.utf8.count > 1 }) else { return true }
    let own = Self.words(vocabulary.label(of: code)).filter { $0.utf8.count > 3 }
    let known = own + (beginnings[code] ?? [])
    return words.contains { word in known.contains { word.hasPrefix($0) } }
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.map { String($0) }
  }
}
