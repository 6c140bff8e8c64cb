import Documents

/// A section of a letter: what stands under one heading of level two, or before the first.
struct LetterSection {
  /// `nil` for what stands before the first heading.
  let heading: String?
  /// What it is about, where that can be told.
  let topic: LetterTopic?
  let blocks: [Document.Block]
}

extension Document {
  /// The sections of the letter, in order; the first may have no heading.
  var letterSections: [LetterSection] {
    var sections: [LetterSection] = []
    var heading: (text: String, topic: LetterTopic?)?
    var blocks: [Block] = []
    func close() {
      guard heading != nil || !blocks.isEmpty else { return }
      sections.append(LetterSection(heading: heading?.text, topic: heading?.topic, blocks: blocks))
      blocks = []
    }
    for block in self.blocks.flatMap(\.openedAtHeadings) {
      guard let title = block.sectionHeading else {
        blocks.append(block)
        continue
      }
      close()
      heading = (title.text, LetterTopic(anchor: title.anchor) ?? LetterTopic(heading: title.text))
    }
    close()
    return sections
  }
}

extension Document.Block {
  /// The text and the anchor of a heading that opens a section.
  fileprivate var sectionHeading: (text: String, anchor: String?)? {
    switch self {
    case .heading(let heading) where heading.level == .two: (heading.text.plain, nil)
    case .anchored(let name, let block): block.sectionHeading.map { ($0.text, name) }
    default: nil
    }
  }

  /// The block itself, or the parts of a group that a heading is in.
  fileprivate var openedAtHeadings: [Self] {
    guard case .group(let blocks) = self else { return [self] }
    let parts = blocks.flatMap(\.openedAtHeadings)
    return parts.contains { $0.sectionHeading != nil } ? parts : [self]
  }

  /// Every name within the block that a link can lead to.
  var anchorNames: Set<String> {
    switch self {
    case .anchored(let name, let block): block.anchorNames.union([name])
    case .callout(let callout): callout.blocks.reduce(into: []) { $0.formUnion($1.anchorNames) }
    case .group(let blocks): blocks.reduce(into: []) { $0.formUnion($1.anchorNames) }
    case .table(let table): Set(table.rows.compactMap(\.anchor))
    default: []
    }
  }
}
