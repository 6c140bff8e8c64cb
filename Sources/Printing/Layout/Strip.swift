/// A horizontal strip of the flow that never breaks: a line, a row of a table, a drawing.
struct Strip {
  /// How much harm a page break before the strip does.
  enum Break: Int, Comparable {
    case free
    /// Would part what belongs together.
    case unwelcome
    /// Would leave a heading or a single line alone.
    case bad
    /// Asked for.
    case forced

    static func < (left: Break, right: Break) -> Bool { left.rawValue < right.rawValue }
  }

  var height: Double
  /// The space above, left out at the top of a page.
  var gap: Double
  var breakBefore: Break
  /// What is drawn, counted in the composer's marks.
  var marks: Range<Int>
  /// The innermost frame around the strip.
  var frame: Int?
  /// The table whose headings must stand above the strip.
  var table: Int?
}

/// Something drawn in a strip; lengths are in points from the strip's top and the page's left edge.
enum Mark {
  /// A line of words, with the element of the structure tree that it belongs to.
  case line(Int, x: Double, baseline: Double, TypeStyle, element: Int)
  /// A filled rectangle: `grey` runs from 0 (black) to 1 (white).
  case fill(x: Double, y: Double, width: Double, height: Double, grey: Double)
  case figure(Int, x: Double, y: Double, scale: Double, element: Int)
  /// The place that links to a name lead to.
  case anchor(String)
  case bookmark(Int)
}

/// A box around strips, drawn again on every page that it reaches.
struct Frame {
  let x: Double
  let width: Double
  /// In points.
  let thickness: Double
  let parent: Int?
}

/// What is repeated when a table goes over a page.
struct TableHead {
  /// The strips of the headings.
  let strips: Range<Int>
  let height: Double
}

/// A line of the outline.
struct Bookmark {
  let level: Int
  let title: String
}
