/// Takes HTML apart into tags and text.
///
/// It reads what our own renderer writes and whatever has become of it; it does not mend anything,
/// as a browser would, since a letter that needs mending is not the letter that was written.
struct HTMLScanner {
  /// Elements whose content is no markup.
  private static let raw: Set<String> = ["script", "style", "title", "textarea"]

  private let bytes: [UInt8]
  private let isXML: Bool
  private var position = 0
  private(set) var tokens: [HTMLToken] = []

  /// The pieces of HTML, or of XML, which knows no element of another kind than the rest.
  static func tokens(of bytes: [UInt8], isXML: Bool = false) -> [HTMLToken] {
    var scanner = HTMLScanner(bytes, isXML: isXML)
    scanner.scan()
    return scanner.tokens
  }

  private init(_ bytes: [UInt8], isXML: Bool) {
    self.bytes = bytes
    self.isXML = isXML
  }

  private mutating func scan() {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<"), position + 1 < bytes.count,
        bytes[position + 1].beginsMarkup
      {
        markup()
      } else {
        let start = position
        position += 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
        add(text: start..<position)
      }
    }
  }

  private mutating func markup() {
    if rest(startsWith: "<!--") { return other(until: "-->") }
    if rest(startsWith: "<!") || rest(startsWith: "<?") { return other(until: ">") }
    let isClosing = rest(startsWith: "</")
    position += isClosing ? 2 : 1
    let name = word { !$0.isBlank && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    let attributes = attributes()
    if isClosing {
      tokens.append(.close(name))
      return
    }
    tokens.append(.open(name, attributes))
    guard !isXML, Self.raw.contains(name) else { return }
    let start = position
    while position < bytes.count, !rest(startsWith: "</" + name) { position += 1 }
    add(text: start..<position)
  }

  private mutating func attributes() -> [HTMLAttribute] {
    var attributes: [HTMLAttribute] = []
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: ">") {
        position += 1
        break
      }
      if byte.isBlank || byte == UInt8(ascii: "/") {
        position += 1
        continue
      }
      let name = word {
        !$0.isBlank && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">")
          && $0 != UInt8(ascii: "/")
      }
      // A byte that begins no name must not stop the reading for ever.
      if name.isEmpty { position += 1 }
      while position < bytes.count, bytes[position].isBlank { position += 1 }
      var value = ""
      if position < bytes.count, bytes[position] == UInt8(ascii: "=") {
        position += 1
        value = attributeValue()
      }
      attributes.append(HTMLAttribute(name: name, value: value))
    }
    return attributes
  }

  private mutating func attributeValue() -> String {
    while position < bytes.count, bytes[position].isBlank { position += 1 }
    guard position < bytes.count else { return "" }
    let quote = bytes[position]
    let start: Int
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      position += 1
      start = position
      while position < bytes.count, bytes[position] != quote { position += 1 }
      defer { position = min(position + 1, bytes.count) }
      return String(decoding: bytes[start..<position], as: UTF8.self).withoutEntities
    }
    start = position
    while position < bytes.count, !bytes[position].isBlank, bytes[position] != UInt8(ascii: ">") {
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self).withoutEntities
  }

  private mutating func word(_ belongs: (UInt8) -> Bool) -> String {
    let start = position
    while position < bytes.count, belongs(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
  }

  private mutating func other(until end: String) {
    let start = position
    while position < bytes.count, !rest(startsWith: end) { position += 1 }
    position = min(bytes.count, position + end.utf8.count)
    tokens.append(.other(String(decoding: bytes[start..<position], as: UTF8.self)))
  }

  private mutating func add(text range: Range<Int>) {
    let text = String(decoding: bytes[range], as: UTF8.self).withoutEntities
    let words = text.unicodeScalars.split { $0.properties.isWhitespace && $0 != "\u{A0}" }
    let joined = words.map(String.init).joined(separator: " ")
    if !joined.isEmpty { tokens.append(.text(joined)) }
  }

  private func rest(startsWith text: String) -> Bool {
    bytes[position...].prefix(text.utf8.count).elementsEqual(text.utf8) { $0.lowered == $1.lowered }
  }
}

extension UInt8 {
  fileprivate var lowered: UInt8 { (0x41...0x5A).contains(self) ? self + 32 : self }

  fileprivate var beginsMarkup: Bool {
    (0x61...0x7A).contains(lowered) || self == UInt8(ascii: "/") || self == UInt8(ascii: "!")
      || self == UInt8(ascii: "?")
  }
}

extension String {
  /// With the entities that a renderer of ours writes, and numbered ones, resolved.
  fileprivate var withoutEntities: String {
    guard contains("&") else { return self }
    var text = ""
    var rest = self[...]
    while let ampersand = rest.firstIndex(of: "&") {
      text += rest[..<ampersand]
      rest = rest[ampersand...]
      guard let end = rest.prefix(12).firstIndex(of: ";"),
        let character = rest[rest.index(after: ampersand)..<end].entity
      else {
        text += "&"
        rest = rest.dropFirst()
        continue
      }
      text.unicodeScalars.append(character)
      rest = rest[rest.index(after: end)...]
    }
    return text + rest
  }
}

extension Substring {
  fileprivate var entity: Unicode.Scalar? {
    switch self {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case "nbsp": return "\u{A0}"
    default:
      guard first == "#" else { return nil }
      let isHex = dropFirst().first.map { "xX".contains($0) } ?? false
      let digits = dropFirst(isHex ? 2 : 1)
      return UInt32(digits, radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init)
    }
  }
}
