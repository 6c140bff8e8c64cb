extension TextWriter {
  mutating func write(_ block: Document.Block) {
    switch block {
    case .letterhead(let letterhead): write(letterhead)
    case .banner(let text):
      blankLine()
      wrap(words(of: text) + " ***", first: "*** ", indent: 4)
      blankLine()
    case .callout(let callout): write(callout)
    case .heading(let heading): write(heading)
    case .paragraph(let text):
      wrap(words(of: text))
      blankLine()
    case .list(let items): write(items)
    case .definitions(let definitions):
      for row in definitions.rows {
        wrap(row.label + ": " + words(of: row.value), indent: 2)
      }
      blankLine()
    case .table(let table): write(table)
    case .figure(let figure):
      blankLine()
      if let caption = figure.caption { wrap(words(of: caption)) }
      wrap("[\(figure.alternative). \(figure.equivalent)]", indent: 1)
      blankLine()
    case .rule:
      blankLine()
      line(String(repeating: "-", count: width))
      blankLine()
    case .group(let blocks): blocks.forEach { write($0) }
    case .signature(let signature): write(signature)
    case .pageBreak: blankLine()
    case .anchored(_, let block): write(block)
    }
  }

  /// The characters of `text`, with the addresses that its links lead to.
  func words(of text: Document.Text) -> String {
    text.runs.map { run in
      guard case .url(let address) = run.link else { return run.text }
      return address.hasSuffix(run.text) ? address : run.text + " <" + address + ">"
    }.joined()
  }

  private mutating func write(_ letterhead: Document.Letterhead) {
    for text in letterhead.sender { wrap(words(of: text), indent: 2) }
    let reference = letterhead.reference.map(words).filter { !$0.isEmpty }
    if !reference.isEmpty { wrap(reference.joined(separator: " · "), indent: 2) }
    line(String(repeating: "=", count: width))
    blankLine()
  }

  private mutating func write(_ heading: Document.Heading) {
    blankLine()
    let title = words(of: heading.text)
    wrap(title)
    let underline: Character? =
      switch heading.level {
      case .one: "="
      case .two: "-"
      case .three: nil
      }
    guard let underline else { return }
    let length = min(width, TextWrapping.columns(of: title))
    line(String(repeating: underline, count: length))
  }

  /// Draws a box; the heavier its frame, the sooner it is to be read.
  private mutating func write(_ callout: Document.Callout) {
    let (edge, side): (Character, String) =
      switch callout.emphasis {
      case .note: ("-", "| ")
      case .important: ("=", "| ")
      case .critical: ("#", "# ")
      }
    let rule = String(repeating: edge, count: width)
    blankLine()
    line(rule)
    indented(by: side) { writer in
      if !callout.title.isEmpty { writer.wrap(writer.words(of: callout.title)) }
      for block in callout.blocks { writer.write(block) }
      writer.noBlankLine()
    }
    line(rule)
    blankLine()
  }

  private mutating func write(_ items: [Document.Item]) {
    for item in items {
      wrap(words(of: item.text), first: "* ", indent: 2)
      for child in item.children { wrap(words(of: child), first: "  - ", indent: 4) }
    }
    blankLine()
  }

  private mutating func write(_ signature: Document.Signature) {
    blankLine()
    wrap(words(of: signature.statement))
    if !signature.isSigned {
      blankLine()
      wrap(
        signing.signature + ": ______________________________  " + signing.date
          + ": ______________")
      blankLine()
    }
    for text in signature.signatory { wrap(words(of: text), indent: 2) }
    blankLine()
  }
}
