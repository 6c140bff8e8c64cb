extension Document {
  /// A table with a heading for every column; the headings are repeated on every page it reaches.
  public struct Table: Sendable, Hashable {
    public struct Column: Sendable, Hashable {
      public var heading: Text
      /// The column's share of the width, against the sum of all weights; above zero.
      public var weight: Double

      public init(_ heading: Text, weight: Double = 1) {
        self.heading = heading
        self.weight = weight
      }
    }

    public struct Row: Sendable, Hashable {
      /// One text a column; a short row is filled up with empty cells, and cells beyond the last
      /// column are joined to it.
      public var cells: [Text]
      /// The name that links use for this row.
      public var anchor: String?

      public init(_ cells: [Text], anchor: String? = nil) {
        self.cells = cells
        self.anchor = anchor
      }
    }

    public var caption: Text?
    public var columns: [Column]
    public var rows: [Row]
    /// Whether the first cell of a row is the row's heading.
    public var hasRowHeadings: Bool

    public init(
      columns: [Column], rows: [Row], caption: Text? = nil, hasRowHeadings: Bool = true
    ) {
      self.columns = columns
      self.rows = rows
      self.caption = caption
      self.hasRowHeadings = hasRowHeadings
    }
  }
}

extension Document.Table.Column: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) {
    self.init(Document.Text(value))
  }
}

extension Document.Table.Row: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: Document.Text...) {
    self.init(elements)
  }
}

extension Document.Table {
  /// The cells of `row`, as many as the table has columns.
  public func cells(of row: Row) -> [Document.Text] {
    guard row.cells.count != columns.count, let last = columns.indices.last else {
      return row.cells
    }
    guard row.cells.count > columns.count else {
      return row.cells + Array(repeating: "", count: columns.count - row.cells.count)
    }
    return row.cells[..<last] + [Array(row.cells[last...]).joined(separator: "; ")]
  }
}
