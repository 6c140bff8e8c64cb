public import Documents

/// A section of a letter: what stands under one heading of level two, or before the first.
struct LetterSection {
  /// `nil` for what stands before the first heading.
  let heading: String?
  /// What it is about, where that can be told.
  let topic: LetterTopic?
  let blocks: [Document.Block]
}

extension LetterContents {
  /// The sections of the letter, in order; the first may have no heading.
  var sections: [LetterSection] {
    var sections: [LetterSection] = []
    var heading: String?
    var blocks: [Document.Block] = []
    func close() {
      guard heading != nil || !blocks.isEmpty else { return }
      sections.append(
        LetterSection(heading: heading, topic: heading.flatMap(topic), blocks: blocks))
      blocks = []
    }
    for block in document.blocks.flatMap(\.openedAtHeadings) {
      guard let title = block.sectionHeading else {
        blocks.append(block)
        continue
      }
      close()
      heading = title
    }
    close()
    return sections
  }

  /// What a template calls the sections of a letter, by the headings that they open with.
  public static func names(
    of sections: [(name: String, blocks: [Document.Block])]
  ) -> [String: String] {
    var names: [String: String] = [:]
    for section in sections {
      let heading = section.blocks.lazy.flatMap(\.openedAtHeadings).compactMap(\.sectionHeading)
        .first
      if let heading { names[heading] = section.name }
    }
    return names
  }

  private func topic(of heading: String) -> LetterTopic? {
    sectionNames[heading].flatMap { LetterTopic(rawValue: $0) }
  }
}

extension Document.Block {
  /// The text of a heading that opens a section.
  fileprivate var sectionHeading: String? {
    switch self {
    case .heading(let heading) where heading.level == .two: heading.text.plain
    case .anchored(_, let block): block.sectionHeading
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
