/// A piece of a letter as a reader comes upon it: a paragraph, a cell, a line at the foot of a page.
struct Passage: Hashable {
  /// What it stands under: the heading before it.
  var section: String
  /// Counted from one, where the letter has pages.
  var page: Int?
  var kind: String
  var text: String

  /// The characters without the spaces between them, which no reader of a page can tell apart.
  var letters: String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}
