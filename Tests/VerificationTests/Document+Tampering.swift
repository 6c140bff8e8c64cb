import Documents

extension Document {
  /// The document with one text for another wherever it is printed.
  func replacing(_ old: String, with new: String) -> Document {
    var document = self
    document.header = header.replacing(old, with: new)
    document.footer = footer.replacing(old, with: new)
    document.blocks = blocks.map { $0.mapped { $0.replacing(old, with: new) } }
    return document
  }

  /// The document with another text in its evidence.
  func replacingInEvidence(_ old: String, with new: String) -> Document {
    var document = self
    for index in attachments.indices {
      let text = String(decoding: attachments[index].bytes, as: UTF8.self)
      document.attachments[index].bytes = Array(text.replacing(old, with: new).utf8)
    }
    return document
  }

  var evidence: String {
    attachments.first.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }
}

extension Document.Block {
  func mapped(_ change: (String) -> String) -> Document.Block {
    func text(_ text: Document.Text) -> Document.Text {
      Document.Text(
        text.runs.map {
          Document.Run(change($0.text), $0.style, link: $0.link, language: $0.language)
        })
    }
    switch self {
    case .letterhead(var head):
      head.sender = head.sender.map(text)
      head.reference = head.reference.map(text)
      return .letterhead(head)
    case .banner(let words): return .banner(text(words))
    case .callout(var callout):
      callout.title = text(callout.title)
      callout.blocks = callout.blocks.map { $0.mapped(change) }
      return .callout(callout)
    case .heading(var heading):
      heading.text = text(heading.text)
      return .heading(heading)
    case .paragraph(let words): return .paragraph(text(words))
    case .list(let items):
      return .list(items.map { Document.Item(text($0.text), children: $0.children.map(text)) })
    case .definitions(let definitions):
      return .definitions(
        Document.Definitions(
          definitions.rows.map { Document.Definitions.Row(change($0.label), text($0.value)) }))
    case .table(var table):
      table.rows = table.rows.map { Document.Table.Row($0.cells.map(text), anchor: $0.anchor) }
      return .table(table)
    case .group(let blocks): return .group(blocks.map { $0.mapped(change) })
    case .signature(var signature):
      signature.statement = text(signature.statement)
      signature.signatory = signature.signatory.map(text)
      return .signature(signature)
    case .anchored(let name, let block): return .anchored(name, block.mapped(change))
    case .figure, .rule, .pageBreak: return self
    }
  }
}
