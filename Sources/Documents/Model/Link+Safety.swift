extension Document.Link {
  /// Whether a reader may be led there: an anchor, or an address that opens a page, a letter or a
  /// telephone call.
  ///
  /// Renderers show every other address as text, so that no input can plant a script.
  public var isSafe: Bool {
    guard case .url(let address) = self else { return true }
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return ["http", "https", "mailto", "tel"].contains(address[..<colon].lowercased())
  }
}

extension Document {
  /// What an unsigned document says where a page would otherwise be silent; empty for a signed one.
  package var draftNotice: String { metadata.isDraft ? metadata.words.draftNotice : "" }

  /// Whether a block says something across the page, which then need not be said again.
  var hasBanner: Bool {
    blocks.contains { block in
      if case .banner = block { true } else { false }
    }
  }

  /// Every name that a link can lead to.
  var anchors: Set<String> {
    var names: Set<String> = []
    func gather(_ block: Block) {
      switch block {
      case .anchored(let name, let block):
        names.insert(name)
        gather(block)
      case .callout(let callout): callout.blocks.forEach(gather)
      case .group(let blocks): blocks.forEach(gather)
      case .table(let table): names.formUnion(table.rows.compactMap(\.anchor))
      case .letterhead, .banner, .heading, .paragraph, .list, .definitions, .figure, .rule,
        .signature, .pageBreak:
        break
      }
    }
    blocks.forEach(gather)
    return names
  }
}
