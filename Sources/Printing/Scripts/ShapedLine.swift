/// A line of a paragraph as Pango set it.
struct ShapedLine {
  /// In the order in which they are read.
  var runs: [ShapedRun]
  /// In points.
  let width: Double
}

/// Neighbouring characters of one font, one direction and one style.
struct ShapedRun {
  struct Glyph {
    let glyph: Int
    /// From the left edge of the run to the glyph's origin, in thousandths of an em.
    let x: Double
    /// How far it is raised, in thousandths of an em.
    let y: Double
    /// The characters that it shows, alone or with its neighbours.
    let cluster: Range<Int>
  }

  let face: Face
  /// Counted in the spans of the paragraph.
  let span: Int
  let isRightToLeft: Bool
  /// From the left edge of the line, in points.
  let x: Double
  /// In points.
  let width: Double
  /// The characters, counted in bytes of the paragraph.
  let bytes: Range<Int>
  /// In the order in which they are read; those of one cluster stand together.
  let glyphs: [Glyph]
}

/// Characters of a paragraph with one style and one link.
struct ShapingSpan {
  let bytes: Range<Int>
  let setting: Composer.Setting
}
