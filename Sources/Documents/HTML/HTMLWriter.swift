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

  /// Appends a byte as it is.
  mutating func add(_ byte: UInt8) {
    bytes.append(byte)
  }

  /// Appends markup that is made while the program runs.
  @_disfavoredOverload
  mutating func raw(_ markup: String) {
    bytes.append(contentsOf: markup.utf8)
  }

  /// Appends markup that stands in the program: one copy, without a string.
  mutating func raw(_ markup: StaticString) {
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Appends a number with at most two decimals.
  mutating func raw(_ number: Double) {
    let hundredths = Int((number * 100).rounded())
    if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = hundredths.magnitude
    raw(whole: magnitude / 100)
    let part = magnitude % 100
    guard part > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(48 + part / 10))
    if part % 10 > 0 { bytes.append(UInt8(48 + part % 10)) }
  }

  private mutating func raw(whole number: UInt) {
    if number >= 10 { raw(whole: number / 10) }
    bytes.append(UInt8(48 + number % 10))
  }

  /// Appends characters, escaped for text and for quoted attributes.
  ///
  /// Control characters, which HTML does not allow, become U+FFFD.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { characters in
      // Most texts hold nothing to escape, and are copied whole.
      var start = 0
      for index in characters.indices {
        let byte = unsafe characters[index]
        guard Self.isSpecial(byte) else { continue }
        unsafe bytes.append(contentsOf: characters[start..<index])
        escape(byte)
        start = index + 1
      }
      unsafe bytes.append(contentsOf: characters[start...])
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0x7F: true
    default: false
    }
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): raw("&amp;")
    case UInt8(ascii: "<"): raw("&lt;")
    case UInt8(ascii: ">"): raw("&gt;")
    case UInt8(ascii: "\""): raw("&quot;")
    case 0x09, 0x0A, 0x0D: bytes.append(0x20)
    default: raw("\u{FFFD}")
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
    _ name: StaticString, _ attributes: StaticString = "", _ content: (inout HTMLWriter) -> Void
  ) {
    raw("<")
    raw(name)
    if attributes.utf8CodeUnitCount > 0 { raw(" ") }
    raw(attributes)
    raw(">")
    content(&self)
    end(name)
  }

  /// The same with attributes that are made while the program runs.
  @_disfavoredOverload
  mutating func element(
    _ name: StaticString, _ attributes: String, _ content: (inout HTMLWriter) -> Void
  ) {
    raw("<")
    raw(name)
    raw(" ")
    raw(attributes)
    raw(">")
    content(&self)
    end(name)
  }

  private mutating func end(_ name: StaticString) {
    raw("</")
    raw(name)
    raw(">\n")
  }

  mutating func write(_ text: Document.Text) {
    for run in text.runs { write(run) }
  }

  private mutating func write(_ run: Document.Run) {
    var closing: StaticString = ""
    switch run.link {
    case .url(let address) where Document.Link.url(address).isSafe,
      .file(let address) where Document.Link.file(address).isSafe:
      raw("<a href=\"")
      self.text(address)
      raw("\">")
      closing = "</a>"
    case .anchor(let name) where anchors.contains(name):
      raw("<a href=\"#")
      self.text(name)
      raw("\">")
      closing = "</a>"
    case .url, .anchor, .file, nil: break
    }
    let tags: (opening: StaticString, closing: StaticString) =
      switch run.style {
      case .plain: ("", "")
      case .strong: ("<strong>", "</strong>")
      case .emphasis: ("<em>", "</em>")
      case .code: ("<code>", "</code>")
      }
    if let language = run.language {
      raw("<span lang=\"")
      self.text(language)
      raw("\">")
    }
    raw(tags.opening)
    self.text(run.text)
    raw(tags.closing)
    if run.language != nil { raw("</span>") }
    raw(closing)
  }

  /// A name for an element that the document itself does not name.
  mutating func newName() -> String {
    nameCount += 1
    return "part-\(nameCount)"
  }
}
