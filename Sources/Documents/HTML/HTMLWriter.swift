/// Bytes of HTML, written front to back.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []
  let anchors: Set<String>
  let signing: Document.Words
  /// The level of the last heading; one below it is the deepest that may follow.
  var headingLevel = 0
  /// How many drawings and boxes were named, which makes their names unique.
  var nameCount = 0

  init(anchors: Set<String>, signing: Document.Words) {
    self.anchors = anchors
    self.signing = signing
    bytes.reserveCapacity(32 << 10)
  }

  /// Appends markup.
  mutating func raw(_ markup: String) {
    bytes.append(contentsOf: markup.utf8)
  }

  /// Appends characters, escaped for text and for quoted attributes.
  ///
  /// Control characters, which HTML does not allow, become U+FFFD.
  mutating func text(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case UInt8(ascii: "\""): raw("&quot;")
      case 0x09, 0x0A, 0x0D: bytes.append(0x20)
      case 0..<0x20, 0x7F: raw("\u{FFFD}")
      default: bytes.append(byte)
      }
    }
  }

  /// Appends bytes in Base64 (RFC 4648, 4).
  mutating func base64(_ content: [UInt8]) {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    bytes.reserveCapacity(bytes.count + content.count / 3 * 4 + 4)
    for start in stride(from: 0, to: content.count, by: 3) {
      let rest = content[start...].prefix(3)
      let bits = rest.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - rest.count))
      for place in 0..<4 {
        let digit = alphabet[bits >> (18 - 6 * place) & 63]
        bytes.append(place > rest.count ? UInt8(ascii: "=") : digit)
      }
    }
  }

  /// Appends an element on a line of its own.
  mutating func element(
    _ name: String, _ attributes: String = "", _ content: (inout HTMLWriter) -> Void
  ) {
    raw("<" + name)
    if !attributes.isEmpty { raw(" " + attributes) }
    raw(">")
    content(&self)
    raw("</" + name + ">\n")
  }

  mutating func write(_ text: Document.Text) {
    for run in text.runs { write(run) }
  }

  private mutating func write(_ run: Document.Run) {
    var closing = ""
    switch run.link {
    case .url(let address) where Document.Link.url(address).isSafe:
      raw("<a href=\"")
      self.text(address)
      raw("\">")
      closing = "</a>"
    case .anchor(let name) where anchors.contains(name):
      raw("<a href=\"#")
      self.text(name)
      raw("\">")
      closing = "</a>"
    case .url, .anchor, nil: break
    }
    let tag: String? =
      switch run.style {
      case .plain: nil
      case .strong: "strong"
      case .emphasis: "em"
      case .code: "code"
      }
    if let language = run.language {
      raw("<span lang=\"")
      self.text(language)
      raw("\">")
    }
    if let tag { raw("<\(tag)>") }
    self.text(run.text)
    if let tag { raw("</\(tag)>") }
    if run.language != nil { raw("</span>") }
    raw(closing)
  }

  /// A name for an element that the document itself does not name.
  mutating func newName() -> String {
    nameCount += 1
    return "part-\(nameCount)"
  }
}
