/// Shows documents as HTML: one file that needs nothing else, prints well and runs no script.
public struct HTMLRenderer: Sendable {
  public init() {}

  /// The bytes of the page, in UTF-8.
  public func render(_ document: Document) -> [UInt8] {
    var writer = HTMLWriter(
      anchors: document.anchors, signing: document.metadata.words)
    writer.writeHead(of: document)
    writer.raw("<main>\n")
    if document.metadata.isDraft, !document.hasBanner {
      writer.element("p", "class=\"banner\"") { $0.text(document.draftNotice) }
    }
    for block in document.blocks { writer.write(block) }
    writer.raw("</main>\n<footer>\n")
    let lines = [
      document.draftNotice, document.header, document.footer,
    ]
    for line in lines where !line.isEmpty { writer.element("p") { $0.text(line) } }
    writer.write(document.attachments)
    writer.raw("</footer>\n</body>\n</html>\n")
    return writer.bytes
  }
}
