extension Document.Link {
  /// Whether a reader may be led there: an anchor, an address that opens a page, a letter or a
  /// telephone call, or a file by a plain name at the document's own place or below it.
  ///
  /// Renderers show every other address as text, so that no input can plant a script.
  public var isSafe: Bool {
    let address: String
    switch self {
    case .anchor: return true
    case .file(let name):
      return name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
        !part.isEmpty && !part.hasPrefix(".") && part.utf8.allSatisfy(\.isPartOfPlainName)
      }
    case .url(let url): address = url
    }
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return ["http", "https", "mailto", "tel"].contains(address[..<colon].lowercased())
  }
}

extension UInt8 {
  /// Letters, digits, `-`, `_` and `.`.
  fileprivate var isPartOfPlainName: Bool {
    switch self {
    case 48...57, 65...90, 97...122, 45, 46, 95: true
    default: false
    }
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
