/// Shows documents as plain text, for a terminal, a mail or a field of another system.
///
/// Boxes and tables are drawn in ASCII, because such fields often know nothing else.
public struct TextRenderer: Sendable {
  /// The width of a line; a line is longer only if a single character is.
  public let columns: Int

  /// Makes a renderer for lines of `columns` characters, and at least twenty.
  public init(columns: Int = 78) {
    self.columns = max(20, columns)
  }

  /// The text in UTF-8, with a line feed at its end.
  public func render(_ document: Document) -> [UInt8] {
    var writer = TextWriter(columns: columns, signing: document.metadata.words)
    if document.metadata.isDraft, !document.hasBanner {
      writer.write(.banner(Document.Text(document.draftNotice)))
    }
    for block in document.blocks { writer.write(block) }
    let foot = [
      document.draftNotice, document.header, document.footer,
    ].filter { !$0.isEmpty }
    if !foot.isEmpty {
      writer.write(.rule)
      for line in foot { writer.wrap(line) }
    }
    return writer.bytes
  }
}
