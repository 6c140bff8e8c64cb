import Documents

extension Document.Block {
  /// Every text of the block and of those within it.
  var texts: [Document.Text] {
    switch self {
    case .letterhead(let letterhead): letterhead.sender + letterhead.reference
    case .banner(let text), .paragraph(let text): [text]
    case .callout(let callout): [callout.title] + callout.blocks.flatMap(\.texts)
    case .heading(let heading): [heading.text]
    case .list(let items): items.flatMap { [$0.text] + $0.children }
    case .definitions(let definitions): definitions.rows.map(\.value)
    case .table(let table): table.rows.flatMap(\.cells)
    case .figure(let figure): [figure.caption].compactMap(\.self)
    case .group(let blocks): blocks.flatMap(\.texts)
    case .signature(let signature): [signature.statement] + signature.signatory
    case .anchored(_, let block): block.texts
    case .rule, .pageBreak: []
    }
  }

  /// Every text with its label, without styles.
  var lines: [String] {
    switch self {
    case .definitions(let definitions):
      definitions.rows.map { $0.label + ": " + $0.value.plain }
    case .callout(let callout): [callout.title.plain] + callout.blocks.flatMap(\.lines)
    case .group(let blocks): blocks.flatMap(\.lines)
    case .anchored(_, let block): block.lines
    case .table(let table):
      table.columns.map(\.heading.plain) + table.rows.flatMap { $0.cells.map(\.plain) }
    default: texts.map(\.plain)
    }
  }

  /// Every name that a link can lead to.
  var anchors: [String] {
    switch self {
    case .callout(let callout): callout.blocks.flatMap(\.anchors)
    case .table(let table): table.rows.compactMap(\.anchor)
    case .group(let blocks): blocks.flatMap(\.anchors)
    case .anchored(let name, let block): [name] + block.anchors
    default: []
    }
  }

  var rows: [Document.Definitions.Row] {
    if case .definitions(let definitions) = self { return definitions.rows }
    return []
  }
}

extension Document {
  /// The anchors that the letter's links lead to.
  var targets: [String] {
    blocks.flatMap(\.texts).flatMap(\.runs).compactMap { run in
      if case .anchor(let name) = run.link { name } else { nil }
    }
  }
}
