extension HTMLWriter {
  mutating func writeHead(of document: Document) {
    let metadata = document.metadata
    raw("<!DOCTYPE html>\n<html lang=\"")
    text(metadata.language)
    raw("\">\n<head>\n<meta charset=\"utf-8\">\n")
    // A letter never fetches, runs or sends anything, whatever its input tried to plant.
    raw("<meta http-equiv=\"Content-Security-Policy\" ")
    raw("content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
    raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    let entries = [
      ("author", metadata.author), ("description", metadata.subject),
      ("generator", metadata.creator), ("dcterms.identifier", metadata.reference),
      ("dcterms.date", metadata.date?.description ?? ""),
      ("keywords", metadata.isDraft ? metadata.words.draftKeywords : ""),
    ]
    for (name, value) in entries where !value.isEmpty {
      raw("<meta name=\"\(name)\" content=\"")
      text(value)
      raw("\">\n")
    }
    element("title") { writer in
      writer.text(
        metadata.isDraft ? metadata.words.draft + ": " + metadata.title : metadata.title)
    }
    raw("<style>\n")
    raw(HTMLStyle.sheet)
    writePageBoxes(of: document)
    raw("</style>\n</head>\n<body>\n")
  }

  /// What browsers that know margin boxes print around every page.
  private mutating func writePageBoxes(of document: Document) {
    let foot = [document.draftNotice, document.footer]
      .filter { !$0.isEmpty }.joined(separator: " · ")
    raw("@page {\n  @top-left { content: \"")
    styleText(document.header)
    raw("\" }\n  @bottom-left { content: \"")
    styleText(foot)
    raw("\" }\n  @bottom-right { content: \"")
    styleText(document.metadata.words.page)
    raw(" \" counter(page) \" ")
    styleText(document.metadata.words.pageOf)
    raw(" \" counter(pages) }\n}\n")
    raw("@page :first { @top-left { content: none } }\n")
  }

  /// Appends characters as a CSS string, in which nothing can end the style sheet.
  private mutating func styleText(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case 0..<0x20, 0x22, 0x3C, 0x5C, 0x7F: raw("\\" + String(byte, radix: 16) + " ")
      default: add(byte)
      }
    }
  }
}
