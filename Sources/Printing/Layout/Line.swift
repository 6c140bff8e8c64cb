import Documents

/// A piece of a line that never breaks inside: a word, or what stands between two places where a
/// line may break.
struct Fragment {
  enum Following {
    /// The next fragment belongs to the same word.
    case nothing
    /// The line may break here, without a space.
    case opportunity
    case space
  }

  /// The word's number in the ``WordCache``.
  let word: Int
  let face: Face
  /// In points.
  let width: Double
  /// Counted in the composer's links; `nil` for none.
  let link: Int?
  /// Counted in the composer's languages; `nil` for the document's own.
  let language: Int?
  var following: Following
  /// From the left edge of a placed line, in points.
  var offset = 0.0
}

/// One line of a paragraph.
struct Line {
  let fragments: Range<Int>
  /// Without the space at its end, in points.
  let width: Double
  /// Whether every fragment has a place of its own, so that they need not follow each other.
  var isPlaced = false
}
