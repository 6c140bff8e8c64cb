/// The encodings a document may be in (XML 1.0 appendix F), and the way from each to UTF-8.
///
/// The parser is given UTF-8 and nothing else: so offsets are those of one text, and none of the
/// decoders of libxml2, iconv or ICU meets input from outside.
enum XMLEncoding {
  /// The document in UTF-8, without a byte order mark.
  typealias Decoded = [UInt8]

  struct Fault: Error {
    enum Kind {
      case unsupported
      case contradiction
      case invalidUTF8
      case invalid
    }

    let kind: Kind
    /// What could be decoded before the fault.
    let decoded: [UInt8]
  }

  static func decode(_ document: [UInt8]) throws(Fault) -> Decoded {
    if document.starts(with: [0xEF, 0xBB, 0xBF]) {
      let text = Array(document.dropFirst(3))
      try require(["utf-8", "utf8"], of: text)
      return try checkedUTF8(text)
    }
    if document.starts(with: [0xFF, 0xFE]) || document.starts(with: [0xFE, 0xFF]) {
      let text = try decodedUTF16(document.dropFirst(2), isLittleEndian: document[0] == 0xFF)
      try require(["utf-16", "utf-16le", "utf-16be"], of: text)
      return text
    }
    // A NUL among the first four bytes is UTF-16 or UTF-32 without its mark.
    guard !document.prefix(4).contains(0) else { throw Fault(kind: .unsupported, decoded: []) }
    switch declaredEncoding(in: document) {
    case nil, "utf-8", "utf8": return try checkedUTF8(document)
    case "us-ascii", "ascii": return try decodedASCII(document)
    case "iso-8859-1", "latin1", "iso_8859-1": return try decodedLatin1(document)
    case "utf-16", "utf-16le", "utf-16be": throw Fault(kind: .contradiction, decoded: [])
    default: throw Fault(kind: .unsupported, decoded: [])
    }
  }

  private static func require(_ names: [String], of text: [UInt8]) throws(Fault) {
    guard let declared = declaredEncoding(in: text), !names.contains(declared) else { return }
    throw Fault(kind: .contradiction, decoded: [])
  }
}

extension XMLEncoding {
  private static func checkedUTF8(_ document: [UInt8]) throws(Fault) -> Decoded {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: document.span)
      return document
    } catch {
      throw Fault(
        kind: .invalidUTF8, decoded: Array(document.prefix(error.byteOffsets.lowerBound)))
    }
  }

  private static func decodedASCII(_ document: [UInt8]) throws(Fault) -> Decoded {
    guard let end = document.firstIndex(where: { $0 >= 0x80 }) else { return document }
    throw Fault(kind: .invalid, decoded: Array(document.prefix(end)))
  }

  /// Refuses 0x80 to 0x9F, which are no text in ISO-8859-1 but quotation marks in Windows-1252.
  private static func decodedLatin1(_ document: [UInt8]) throws(Fault) -> Decoded {
    var text: [UInt8] = []
    text.reserveCapacity(document.count)
    for byte in document {
      guard byte >= 0x80 else {
        text.append(byte)
        continue
      }
      guard byte >= 0xA0 else { throw Fault(kind: .invalid, decoded: text) }
      text.append(0xC0 | byte >> 6)
      text.append(0x80 | byte & 0x3F)
    }
    return text
  }

  private static func decodedUTF16(
    _ document: ArraySlice<UInt8>, isLittleEndian: Bool
  ) throws(Fault) -> Decoded {
    var text: [UInt8] = []
    text.reserveCapacity(document.count)
    var lead: UInt32?
    var index = document.startIndex
    while index + 1 < document.endIndex {
      let first = UInt32(document[index])
      let second = UInt32(document[index + 1])
      let unit = isLittleEndian ? second << 8 | first : first << 8 | second
      index += 2
      var value = unit
      if let high = lead {
        guard unit & 0xFC00 == 0xDC00 else { throw Fault(kind: .invalid, decoded: text) }
        value = 0x10000 + (high & 0x3FF) << 10 + unit & 0x3FF
        lead = nil
      } else if unit & 0xFC00 == 0xD800 {
        lead = unit
        continue
      }
      guard let scalar = Unicode.Scalar(value) else { throw Fault(kind: .invalid, decoded: text) }
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    guard lead == nil, index == document.endIndex else {
      throw Fault(kind: .invalid, decoded: text)
    }
    return text
  }
}

extension XMLEncoding {
  /// The name in the XML declaration, in lower case; `nil` when there is none.
  private static func declaredEncoding(in document: [UInt8]) -> String? {
    let opening = Array("<?xml".utf8)
    guard document.starts(with: opening) else { return nil }
    let declaration = document.prefix(512).prefix { $0 != UInt8(ascii: ">") }
    let text = String(decoding: declaration, as: UTF8.self)
    guard let found = text.firstRange(of: "encoding") else { return nil }
    let quoted = text[found.upperBound...].drop { $0 != "\"" && $0 != "'" }
    guard let quote = quoted.first else { return nil }
    return quoted.dropFirst().prefix { $0 != quote }.lowercased()
  }
}
