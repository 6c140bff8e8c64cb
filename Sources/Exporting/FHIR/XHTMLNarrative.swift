import Documents

/// Blocks of a letter as the XHTML that FHIR allows in a narrative: no scripts, no forms, no
/// drawings, only formatting, tables and links (R4, 2.4.0.1 and the constraint `txt-1`).
struct XHTMLNarrative {
  private let language: String
  private let anchors: Set<String>
  /// The identifiers that stand already: one document in XML has each but once.
  private var identifiers: Set<String> = []
  private var text = ""

  init(of document: Document) {
    language = document.metadata.language
    anchors = document.blocks.reduce(into: []) { $0.formUnion($1.anchorNames) }
  }

  /// The blocks as one division, which a narrative is.
  mutating func division(_ blocks: [Document.Block]) -> String {
    let tongue = language.escapedForNarrative
    text = "<div xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"\(tongue)\" xml:lang=\"\(tongue)\">"
    for block in blocks { write(block) }
    return text + "</div>"
  }

  private mutating func write(_ block: Document.Block, name: String? = nil) {
    switch block {
    case .letterhead(let letterhead):
      for line in letterhead.sender + letterhead.reference { element("p") { $0.write(line) } }
    case .banner(let text): element("p", id: name) { $0.strong(text) }
    case .callout(let callout): write(callout, name)
    case .heading(let heading):
      element("h\(max(heading.level.rawValue, 3))", id: name) { $0.write(heading.text) }
    case .paragraph(let text): element("p", id: name) { $0.write(text) }
    case .list(let items): write(items, name)
    case .definitions(let definitions): write(definitions, name)
    case .table(let table): write(table, name)
    case .figure(let figure): write(figure, name)
    case .rule: text += "<hr/>"
    case .group(let blocks): element("div", id: name) { one in blocks.forEach { one.write($0) } }
    case .signature(let signature): write(signature, name)
    case .pageBreak: break
    case .anchored(let name, let block): write(block, name: name)
    }
  }

  private mutating func write(_ callout: Document.Callout, _ name: String?) {
    element("div", id: name, with: "style=\"border: 2px solid; padding: 0.5em\"") { one in
      one.element("p") { $0.strong(callout.title) }
      callout.blocks.forEach { one.write($0) }
    }
  }

  private mutating func write(_ items: [Document.Item], _ name: String? = nil) {
    guard !items.isEmpty else { return }
    element("ul", id: name) { one in
      for item in items {
        one.element("li") { one in
          one.write(item.text)
          one.write(item.children.map { Document.Item($0) })
        }
      }
    }
  }

  private mutating func write(_ definitions: Document.Definitions, _ name: String?) {
    guard !definitions.rows.isEmpty else { return }
    element("dl", id: name) { one in
      for row in definitions.rows {
        one.element("dt") { $0.write(Document.Text(row.label)) }
        one.element("dd") { $0.write(row.value) }
      }
    }
  }

  private mutating func write(_ table: Document.Table, _ name: String?) {
    guard !table.columns.isEmpty else { return }
    element("table", id: name) { one in
      if let caption = table.caption { one.element("caption") { $0.write(caption) } }
      // A head without a body is no table of XHTML.
      let head: (inout Self) -> Void = { one in
        one.element("tr") { one in
          for column in table.columns {
            one.element("th", with: "scope=\"col\"") { $0.write(column.heading) }
          }
        }
      }
      guard !table.rows.isEmpty else { return head(&one) }
      one.element("thead", head)
      one.element("tbody") { one in
        for row in table.rows { one.write(row, of: table) }
      }
    }
  }

  private mutating func write(_ row: Document.Table.Row, of table: Document.Table) {
    element("tr", id: row.anchor) { one in
      for (index, cell) in table.cells(of: row).enumerated() {
        if index == 0, table.hasRowHeadings {
          one.element("th", with: "scope=\"row\"") { $0.write(cell) }
        } else {
          one.element("td") { $0.write(cell) }
        }
      }
    }
  }

  /// The words that say what the drawing shows.
  private mutating func write(_ figure: Document.Figure, _ name: String?) {
    element("p", id: name) { one in
      one.strong(Document.Text(figure.alternative))
      one.write(Document.Text(". " + figure.equivalent))
    }
    if let caption = figure.caption { element("p") { $0.write(caption) } }
  }

  private mutating func write(_ signature: Document.Signature, _ name: String?) {
    element("p", id: name) { $0.strong(signature.statement) }
    for line in signature.signatory { element("p") { $0.write(line) } }
  }
}

extension XHTMLNarrative {
  private mutating func element(
    _ tag: String, id name: String? = nil, with attributes: String = "",
    _ content: (inout Self) -> Void
  ) {
    text += "<" + tag
    if let name, identifiers.insert(name).inserted {
      text += " id=\"\(name.identifierOfXML.escapedForNarrative)\""
    }
    if !attributes.isEmpty { text += " " + attributes }
    text += ">"
    content(&self)
    text += "</\(tag)>"
  }

  private mutating func strong(_ words: Document.Text) {
    element("b") { one in words.runs.forEach { one.write($0, isStrong: true) } }
  }

  private mutating func write(_ words: Document.Text) {
    words.runs.forEach { write($0) }
  }

  private mutating func write(_ run: Document.Run, isStrong: Bool = false) {
    let address: String? =
      switch run.link {
      case .url(let address) where Document.Link.url(address).isSafe: address
      case .anchor(let name) where anchors.contains(name): "#" + name.identifierOfXML
      case .url, .anchor, .file, nil: nil
      }
    let tag: String? =
      switch run.style {
      case .plain: nil
      case .strong: isStrong ? nil : "b"
      case .emphasis: "i"
      case .code: "code"
      }
    if let address { text += "<a href=\"\(address.escapedForNarrative)\">" }
    if let tag { text += "<\(tag)>" }
    if let language = run.language?.escapedForNarrative {
      text += "<span lang=\"\(language)\" xml:lang=\"\(language)\">"
    }
    text += run.text.escapedForNarrative
    if run.language != nil { text += "</span>" }
    if let tag { text += "</\(tag)>" }
    if address != nil { text += "</a>" }
  }
}
