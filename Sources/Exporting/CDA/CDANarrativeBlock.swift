import Documents

/// Blocks of a letter as the narrative block of CDA R2: paragraphs, lists, tables and links, without
/// headings or boxes.
struct CDANarrativeBlock {
  private let anchors: Set<String>
  /// The identifiers that stand already: a document has each but once.
  private var identifiers: Set<String> = []
  private var text = ""

  init(of document: Document) {
    anchors = document.blocks.reduce(into: []) { $0.formUnion($1.anchorNames) }
  }

  /// The blocks as the content of a section's text.
  mutating func markup(_ blocks: [Document.Block]) -> String {
    text = ""
    for block in blocks { write(block) }
    return text
  }

  private mutating func write(_ block: Document.Block, name: String? = nil) {
    switch block {
    case .letterhead(let letterhead):
      for line in letterhead.sender + letterhead.reference { paragraph(line) }
    case .banner(let text): paragraph(text, name, isStrong: true)
    case .callout(let callout):
      paragraph(callout.title, name, isStrong: true)
      callout.blocks.forEach { write($0) }
    case .heading(let heading): paragraph(heading.text, name, isStrong: true)
    case .paragraph(let text): paragraph(text, name)
    case .list(let items): write(items, name)
    case .definitions(let definitions): write(definitions, name)
    case .table(let table): write(table, name)
    case .figure(let figure):
      paragraph(Document.Text(figure.alternative + ". " + figure.equivalent), name)
      if let caption = figure.caption { paragraph(caption) }
    case .group(let blocks): blocks.forEach { write($0) }
    case .signature(let signature):
      paragraph(signature.statement, name, isStrong: true)
      for line in signature.signatory { paragraph(line) }
    case .rule, .pageBreak: break
    case .anchored(let name, let block): write(block, name: name)
    }
  }

  private mutating func paragraph(
    _ words: Document.Text, _ name: String? = nil, isStrong: Bool = false
  ) {
    element("paragraph", id: name) { one in
      guard isStrong else { return one.write(words) }
      one.element("content", with: "styleCode=\"Bold\"") { one in
        words.runs.forEach { one.write($0, isStrong: true) }
      }
    }
  }

  private mutating func write(_ items: [Document.Item], _ name: String? = nil) {
    guard !items.isEmpty else { return }
    element("list", id: name, with: "listType=\"unordered\"") { one in
      for item in items {
        one.element("item") { one in
          one.write(item.text)
          one.write(item.children.map { Document.Item($0) })
        }
      }
    }
  }

  private mutating func write(_ definitions: Document.Definitions, _ name: String?) {
    guard !definitions.rows.isEmpty else { return }
    element("table", id: name) { one in
      one.element("tbody") { one in
        for row in definitions.rows {
          one.element("tr") { one in
            one.element("th") { $0.write(Document.Text(row.label)) }
            one.element("td") { $0.write(row.value) }
          }
        }
      }
    }
  }

  private mutating func write(_ table: Document.Table, _ name: String?) {
    guard !table.columns.isEmpty else { return }
    element("table", id: name, with: "border=\"1\"") { one in
      if let caption = table.caption { one.element("caption") { $0.write(caption) } }
      let head: (inout Self) -> Void = { one in
        one.element("tr") { one in
          for column in table.columns { one.element("th") { $0.write(column.heading) } }
        }
      }
      guard !table.rows.isEmpty else { return one.element("tbody", head) }
      one.element("thead", head)
      one.element("tbody") { one in
        for row in table.rows {
          one.element("tr", id: row.anchor) { one in
            for (index, cell) in table.cells(of: row).enumerated() {
              one.element(index == 0 && table.hasRowHeadings ? "th" : "td") { $0.write(cell) }
            }
          }
        }
      }
    }
  }
}

extension CDANarrativeBlock {
  private mutating func element(
    _ tag: String, id name: String? = nil, with attributes: String = "",
    _ content: (inout Self) -> Void
  ) {
    text += "<" + tag
    if let name, identifiers.insert(name).inserted {
      text += " ID=\"\(name.identifierOfXML.escapedForNarrative)\""
    }
    if !attributes.isEmpty { text += " " + attributes }
    text += ">"
    content(&self)
    text += "</\(tag)>"
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
    let style: String? =
      switch run.style {
      case .plain, .code: nil
      case .strong: isStrong ? nil : "Bold"
      case .emphasis: "Italics"
      }
    if let address { text += "<linkHtml href=\"\(address.escapedForNarrative)\">" }
    // A link holds no content of its own.
    let styled = address == nil ? style : nil
    if let styled { text += "<content styleCode=\"\(styled)\">" }
    let language = address == nil ? run.language : nil
    if let language { text += "<content language=\"\(language.escapedForNarrative)\">" }
    text += run.text.escapedForNarrative
    if language != nil { text += "</content>" }
    if styled != nil { text += "</content>" }
    if address != nil { text += "</linkHtml>" }
  }
}
