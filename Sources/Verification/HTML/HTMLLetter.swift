import Importing

/// A letter in HTML: what it says and what it carries.
struct HTMLLetter {
  let tokens: [HTMLToken]

  init(_ bytes: [UInt8]) { tokens = HTMLScanner.tokens(of: bytes) }

  /// The files that its links save.
  var attachments: [(name: String, bytes: [UInt8])] {
    tokens.compactMap { token in
      guard case .open("a", let attributes) = token,
        let name = attributes.first(where: { $0.name == "download" })?.value,
        let address = attributes.first(where: { $0.name == "href" })?.value,
        address.hasPrefix("data:"), let start = address.range(of: ";base64,")
      else { return nil }
      return Base64.decode(address[start.upperBound...].utf8).map { (name, $0) }
    }
  }

  var passages: [Passage] { tokens.passages }
}

extension [HTMLToken] {
  /// What they say: the text block by block, and the words that stand in attributes.
  var passages: [Passage] {
    var passages: [Passage] = []
    var section = "head of the page"
    var current = Passage(section: section, page: nil, kind: "", text: "")
    func flush() {
      // How the page looks is no part of what it says.
      if !current.letters.isEmpty, current.kind != "style" {
        if current.kind.isHeading {
          section = current.text
          current.section = section
        }
        passages.append(current)
      }
      current = Passage(section: section, page: nil, kind: "text", text: "")
    }
    for token in self {
      switch token {
      case .open(let name, let attributes):
        if Self.blockNames.contains(name) {
          flush()
          current.kind = name
        }
        for attribute in attributes where Self.spoken.contains(attribute.name) {
          passages.append(
            Passage(
              section: section, page: nil, kind: attribute.name, text: attribute.value))
        }
      case .close(let name): if Self.blockNames.contains(name) { flush() }
      case .text(let text): current.text += (current.text.isEmpty ? "" : " ") + text
      case .other: break
      }
    }
    flush()
    return passages
  }

  private static let blockNames: Set<String> = [
    "p", "li", "td", "th", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "caption", "figcaption",
    "div", "title", "style", "script", "section", "main", "footer", "header", "ul", "table", "tr",
    "body",
  ]

  /// Attributes that a reader sees or hears, or is led by.
  private static let spoken: Set<String> = ["alt", "aria-label", "title", "content"]
}

extension String {
  fileprivate var isHeading: Bool { count == 2 && hasPrefix("h") && last?.isNumber == true }

  /// Where a text first stands in this one.
  fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}
