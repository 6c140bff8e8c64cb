extension HTMLWriter {
  mutating func write(_ block: Document.Block) {
    switch block {
    case .letterhead(let letterhead): write(letterhead)
    case .banner(let text): element("p", "class=\"banner\"") { $0.write(text) }
    case .callout(let callout): write(callout)
    case .heading(let heading):
      headingLevel = min(heading.level.rawValue, headingLevel + 1)
      element(headingLevel == 1 ? "h1" : headingLevel == 2 ? "h2" : "h3") { $0.write(heading.text) }
    case .paragraph(let text): element("p") { $0.write(text) }
    case .list(let items): write(items)
    case .definitions(let definitions): write(definitions)
    case .table(let table): write(table)
    case .figure(let figure): write(figure)
    case .rule: raw("<hr>\n")
    case .group(let blocks):
      element("div", "class=\"group\"") { writer in blocks.forEach { writer.write($0) } }
    case .signature(let signature): write(signature)
    case .pageBreak: raw("<div class=\"page-break\"></div>\n")
    case .anchored(let name, let block):
      raw("<div id=\"")
      text(name)
      raw("\">\n")
      write(block)
      raw("</div>\n")
    }
  }

  private mutating func write(_ letterhead: Document.Letterhead) {
    element("header", "class=\"letterhead\"") { writer in
      writer.writeLines(letterhead.sender, "class=\"sender\"")
      writer.writeLines(letterhead.reference, "class=\"reference\"")
    }
  }

  private mutating func writeLines(_ lines: [Document.Text], _ name: StaticString) {
    element("div", name) { writer in
      for line in lines { writer.element("p") { $0.write(line) } }
    }
  }

  private mutating func write(_ callout: Document.Callout) {
    let emphasis =
      switch callout.emphasis {
      case .note: "note"
      case .important: "important"
      case .critical: "critical"
      }
    let name = newName()
    element("section", "class=\"callout \(emphasis)\" aria-labelledby=\"\(name)\"") { writer in
      writer.element("p", "class=\"title\" id=\"\(name)\"") { $0.write(callout.title) }
      for block in callout.blocks { writer.write(block) }
    }
  }

  private mutating func write(_ items: [Document.Item]) {
    guard !items.isEmpty else { return }
    element("ul") { writer in
      for item in items {
        writer.element("li") { writer in
          writer.write(item.text)
          writer.write(item.children.map { Document.Item($0) })
        }
      }
    }
  }

  private mutating func write(_ definitions: Document.Definitions) {
    guard !definitions.rows.isEmpty else { return }
    element("dl") { writer in
      for row in definitions.rows {
        writer.element("div") { writer in
          writer.element("dt") { $0.text(row.label) }
          writer.element("dd") { $0.write(row.value) }
        }
      }
    }
  }

  private mutating func write(_ table: Document.Table) {
    guard !table.columns.isEmpty else { return }
    let total = table.columns.reduce(0) { $0 + max($1.weight, 0.05) }
    element("table") { writer in
      if let caption = table.caption { writer.element("caption") { $0.write(caption) } }
      writer.element("colgroup") { writer in
        for column in table.columns {
          let share = Int((max(column.weight, 0.05) / total * 100).rounded())
          writer.raw("<col style=\"width: \(share)%\">")
        }
      }
      writer.element("thead") { writer in
        writer.element("tr") { writer in
          for column in table.columns {
            writer.element("th", "scope=\"col\"") { $0.write(column.heading) }
          }
        }
      }
      writer.element("tbody") { writer in
        for row in table.rows { writer.write(row, of: table) }
      }
    }
  }

  private mutating func write(_ row: Document.Table.Row, of table: Document.Table) {
    raw("<tr")
    if let anchor = row.anchor {
      raw(" id=\"")
      text(anchor)
      raw("\"")
    }
    raw(">")
    for (index, cell) in table.cells(of: row).enumerated() {
      if index == 0, table.hasRowHeadings {
        element("th", "scope=\"row\"") { $0.write(cell) }
      } else {
        element("td") { $0.write(cell) }
      }
    }
    raw("</tr>\n")
  }

  private mutating func write(_ signature: Document.Signature) {
    element("div", "class=\"signature\"") { writer in
      writer.element("p", "class=\"statement\"") { $0.write(signature.statement) }
      if !signature.isSigned {
        writer.raw("<p class=\"line\"><span>")
        writer.text(writer.signing.signature)
        writer.raw("</span><span>")
        writer.text(writer.signing.date)
        writer.raw("</span></p>\n")
      }
      for line in signature.signatory { writer.element("p") { $0.write(line) } }
    }
  }
}
