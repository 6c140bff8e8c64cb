extension Document {
  /// One block of a document, in reading order.
  public indirect enum Block: Sendable, Hashable {
    /// Who writes, with the date and the reference.
    case letterhead(Letterhead)
    /// One line across the page that must not be missed, such as `DRAFT: NOT SIGNED`.
    case banner(Text)
    /// A framed box.
    case callout(Callout)
    case heading(Heading)
    case paragraph(Text)
    /// Bulleted items.
    case list([Item])
    /// Compact rows of a bold label and its value.
    case definitions(Definitions)
    case table(Table)
    case figure(Figure)
    /// A thin line across the page.
    case rule
    /// Blocks that stay on one page if a page can hold them.
    case group([Block])
    case signature(Signature)
    case pageBreak
    /// A block that links can lead to.
    case anchored(String, Block)
  }
}

extension Document.Block {
  public static func heading(_ level: Document.Heading.Level, _ text: Document.Text) -> Self {
    .heading(Document.Heading(level, text))
  }

  public static func callout(
    _ emphasis: Document.Callout.Emphasis, _ title: Document.Text, _ blocks: [Self] = []
  ) -> Self {
    .callout(Document.Callout(emphasis, title, blocks))
  }

  /// The block as a place that ``Document/Link/anchor(_:)`` can lead to.
  ///
  /// An anchor is a name of ASCII letters, digits, `-`, `.` and `_`, unique in the document.
  public func anchored(_ anchor: String) -> Self {
    .anchored(anchor, self)
  }
}

extension Document.Block: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) {
    self = .paragraph(Document.Text(value))
  }

  public init(stringInterpolation: Document.Text.StringInterpolation) {
    self = .paragraph(Document.Text(stringInterpolation: stringInterpolation))
  }
}
