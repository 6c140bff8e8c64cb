/// The text of each page in the order of its marks, as ToUnicode and ActualText give it.
struct ExtractedText {
  private(set) var pages: [String] = []

  init(_ reader: PDFReader) {
    let fonts = reader.resolve(reader.catalog["Pages"])["Resources"]?["Font"]
    var maps: [String: [Int: String]] = [:]
    if case .dictionary(let entries) = fonts {
      for (name, value) in entries {
        let stream = reader.resolve(value)["ToUnicode"]?.object
        maps[name] = Self.map(stream.flatMap { reader.objects[$0]?.stream } ?? [])
      }
    }
    for page in reader.pages {
      var text = ""
      for piece in MarkedContent(reader.content(of: page)).pieces where piece.number != nil {
        for shown in piece.shown {
          switch shown {
          case .glyph(let font, let glyph): text += maps[font]?[glyph] ?? "\u{FFFD}"
          case .actual(let words): text += words
          }
        }
        text += " "
      }
      pages.append(text)
    }
  }

  private static func map(_ stream: [UInt8]) -> [Int: String] {
    var map: [Int: String] = [:]
    for line in String(decoding: stream, as: UTF8.self).split(separator: "\n") {
      let parts = line.split { "<>".contains($0) }
      guard line.hasPrefix("<"), parts.count == 2, let glyph = Int(parts[0], radix: 16) else {
        continue
      }
      map[glyph] = utf16(parts[1])
    }
    return map
  }

  static func utf16(_ digits: Substring) -> String {
    let characters = Array(digits)
    let units = stride(from: 0, to: characters.count - 3, by: 4).compactMap {
      UInt16(String(characters[$0..<$0 + 4]), radix: 16)
    }
    return String(decoding: units, as: UTF16.self)
  }
}
