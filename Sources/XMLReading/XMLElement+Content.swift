extension XMLElement {
  /// One piece of what an element holds.
  public enum Content: Sendable {
    case text(String)
    case element(XMLElement)
  }

  /// Text and elements directly within this one, in the order of the document: mixed content.
  public var content: [Content] {
    var pieces: [Content] = []
    var start = tree.nodes[index].text.lowerBound
    func add(until end: Int) {
      guard start < end else { return }
      pieces.append(.text(String(decoding: tree.characters[start..<end], as: UTF8.self)))
    }
    for child in children {
      let range = tree.nodes[child.index].text
      add(until: range.lowerBound)
      pieces.append(.element(child))
      start = range.upperBound
    }
    add(until: tree.nodes[index].text.upperBound)
    return pieces
  }
}
