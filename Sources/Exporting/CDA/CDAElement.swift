/// An element of a CDA document to be written.
struct CDAElement: Sendable {
  enum Content: Sendable {
    case children([CDAElement])
    case text(String)
    /// Text and elements mixed, as they are to be written.
    case markup(String)
  }

  let name: String
  let attributes: [(name: String, value: String)]
  let content: Content

  /// An element with other elements; attributes and children that are `nil` are left out.
  init(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    _ children: [CDAElement?] = []
  ) {
    self.name = name
    self.attributes = attributes.compactMap { key, value in value.map { (key, $0) } }
    content = .children(children.compactMap(\.self))
  }

  /// An element with text alone.
  init(_ name: String, text: String) {
    self.name = name
    attributes = []
    content = .text(text)
  }

  /// An element with attributes and text.
  init(_ name: String, _ attributes: KeyValuePairs<String, String?>, text: String) {
    self.name = name
    self.attributes = attributes.compactMap { key, value in value.map { (key, $0) } }
    content = .text(text)
  }

  /// An element of text and elements mixed, as it is to be written.
  init(_ name: String, markup: String) {
    self.name = name
    attributes = []
    content = .markup(markup)
  }

  /// An element that says why there is no value: `NI`, `UNK`, `NASK`, `NA`, `OTH`.
  static func null(_ name: String, _ flavor: String) -> CDAElement {
    CDAElement(name, ["nullFlavor": flavor])
  }

  /// The text, or that none is known.
  static func known(_ name: String, _ text: String?) -> CDAElement {
    text.map { CDAElement(name, text: $0) } ?? null(name, "UNK")
  }

  /// The document that has this for its root.
  var document: String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    write(to: &text, depth: 0)
    return text
  }

  private func write(to text: inout String, depth: Int) {
    let margin = String(repeating: "  ", count: depth)
    text += margin + "<" + name
    for (name, value) in attributes { text += " \(name)=\"\(value.escapedForNarrative)\"" }
    switch content {
    case .children(let children) where children.isEmpty: text += "/>\n"
    case .children(let children):
      text += ">\n"
      for child in children { child.write(to: &text, depth: depth + 1) }
      text += margin + "</\(name)>\n"
    case .text(let words): text += ">\(words.escapedForNarrative)</\(name)>\n"
    case .markup(let markup): text += ">\(markup)</\(name)>\n"
    }
  }
}
