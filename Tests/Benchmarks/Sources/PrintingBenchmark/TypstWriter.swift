import Documents

/// The same letter as Typst markup, with the same kinds of parts and about the same look.
struct TypstWriter {
  private(set) var markup = """
    #set page(paper: "a4", margin: 18mm, footer: context [#counter(page).display("1 of 1", both: true)])
    #set text(font: "Noto Sans", size: 9.5pt, lang: "en")
    #set par(leading: 0.5em)
    #set table(stroke: (x: none, y: 0.4pt), inset: 3pt)

    """

  mutating func write(_ document: Document) {
    markup += "#set document(title: \(quoted(document.metadata.title)))\n"
    for block in document.blocks { write(block) }
  }

  private mutating func write(_ block: Document.Block) {
    switch block {
    case .letterhead(let head):
      markup += "#grid(columns: (2fr, 1fr), [\(lines(head.sender))], [\(lines(head.reference))])\n"
      markup += "#line(length: 100%)\n"
    case .banner(let text):
      markup += "#block(fill: luma(230), width: 100%, inset: 4pt)[#align(center)[\(words(text))]]\n"
    case .callout(let callout):
      markup += "#block(stroke: 2pt, width: 100%, inset: 8pt)[*\(words(callout.title))*\n\n"
      callout.blocks.forEach { write($0) }
      markup += "]\n"
    case .heading(let heading):
      markup += String(repeating: "=", count: heading.level.rawValue) + " \(words(heading.text))\n"
    case .paragraph(let text): markup += words(text) + "\n\n"
    case .list(let items):
      for item in items { markup += "- \(words(item.text))\n" }
      markup += "\n"
    case .definitions(let definitions):
      for row in definitions.rows { markup += "/ \(escaped(row.label)): \(words(row.value))\n" }
      markup += "\n"
    case .table(let table):
      let columns = table.columns.map { "\($0.weight)fr" }.joined(separator: ", ")
      let head = table.columns.map { "[*\(words($0.heading))*]" }.joined(separator: ", ")
      markup += "#table(columns: (\(columns)), table.header(\(head)),\n"
      for row in table.rows {
        markup += table.cells(of: row).map { "[\(words($0))]" }.joined(separator: ", ") + ",\n"
      }
      markup += ")\n"
    case .figure(let figure): write(figure)
    case .rule: markup += "#line(length: 100%)\n"
    case .group(let blocks): blocks.forEach { write($0) }
    case .signature(let signature):
      markup += "*\(words(signature.statement))*\n\n\(lines(signature.signatory))\n\n"
    case .pageBreak: markup += "#pagebreak()\n"
    case .anchored(_, let block): write(block)
    }
  }

  private mutating func write(_ figure: Document.Figure) {
    markup +=
      "#figure(alt: \(quoted(figure.alternative)), caption: [\(words(figure.caption ?? ""))],"
    markup += "block(width: \(figure.width)pt, height: \(figure.height)pt)[\n"
    for shape in figure.shapes {
      switch shape {
      case .path(let steps, let paint):
        let fill =
          switch paint.fill {
          case .none: "none"
          case .solid(let tone): tone == .white ? "white" : "gray"
          case .pattern:
            "tiling(size: (4pt, 4pt))[#place(line(start: (0%, 100%), end: (100%, 0%)))]"
          }
        let parts = steps.map(step).joined(separator: ", ")
        markup += "#place(curve(fill: \(fill), stroke: 0.6pt, \(parts)))\n"
      case .label(let label):
        markup += "#place(dx: \(label.position.x)pt, dy: \(label.position.y)pt)"
        markup += "[#text(size: 7pt)[\(escaped(label.text))]]\n"
      case .rectangle, .ellipse, .line: break
      }
    }
    markup += "]))\n"
  }

  private func step(_ step: Document.Figure.Step) -> String {
    func point(_ point: Document.Figure.Point) -> String { "(\(point.x)pt, \(point.y)pt)" }
    switch step {
    case .move(let to): return "curve.move(\(point(to)))"
    case .line(let to): return "curve.line(\(point(to)))"
    case .curve(let first, let second, let end):
      return "curve.cubic(\(point(first)), \(point(second)), \(point(end)))"
    case .close: return "curve.close()"
    }
  }

  private func lines(_ texts: [Document.Text]) -> String {
    texts.map(words).joined(separator: " \\\n")
  }

  private func words(_ text: Document.Text) -> String {
    text.runs.map { run in
      let words = escaped(run.text)
      if case .url(let address) = run.link { return "#link(\(quoted(address)))[\(words)]" }
      switch run.style {
      case .plain: return words
      case .strong: return "#strong[\(words)]"
      case .emphasis: return "#emph[\(words)]"
      case .code: return "#raw(\(quoted(run.text)))"
      }
    }.joined()
  }

  private func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "\\#[]*_$@<>`~=-+/:\"'".contains(character) { result.append("\\") }
      result.append(character)
    }
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
