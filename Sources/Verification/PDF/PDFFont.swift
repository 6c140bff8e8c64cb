/// What the codes of one font mean, by its `ToUnicode` map (ISO 32000-1, 9.10.3).
struct PDFFont {
  private var meanings: [Int: String] = [:]
  private let width: Int

  init(_ entries: [String: PDFValue], in objects: PDFObjects) {
    width = objects.resolve(entries["Subtype"]).name == "Type0" ? 2 : 1
    guard let map = objects.content(of: entries["ToUnicode"]) else { return }
    var scanner = PDFScanner(map[...])
    var operands: [PDFValue] = []
    while let value = scanner.next() {
      guard let word = value.keyword else {
        operands.append(value)
        continue
      }
      switch word {
      case "endbfchar": addCharacters(operands)
      case "endbfrange": addRanges(operands)
      default: break
      }
      operands = []
    }
  }

  /// A shown string in words; a code without a meaning is a replacement character.
  func text(of bytes: [UInt8]) -> String {
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: width) {
      let code = bytes[start...].prefix(width).reduce(0) { $0 << 8 | Int($1) }
      text += meanings[code] ?? "\u{FFFD}"
    }
    return text
  }

  private mutating func addCharacters(_ operands: [PDFValue]) {
    for pair in stride(from: 0, to: operands.count - 1, by: 2) {
      guard let code = operands[pair].string, let meaning = operands[pair + 1].string else {
        continue
      }
      meanings[code.code] = meaning.utf16Text
    }
  }

  private mutating func addRanges(_ operands: [PDFValue]) {
    for start in stride(from: 0, to: operands.count - 2, by: 3) {
      guard let first = operands[start].string?.code, let last = operands[start + 1].string?.code,
        first <= last, last - first < 65536
      else { continue }
      switch operands[start + 2] {
      case .array(let all):
        for (code, meaning) in zip(first...last, all) {
          meanings[code] = meaning.string?.utf16Text
        }
      case .string(let meaning):
        for code in first...last {
          var units = meaning
          guard let end = units.popLast() else { break }
          units.append(end &+ UInt8(truncatingIfNeeded: code - first))
          meanings[code] = units.utf16Text
        }
      default: break
      }
    }
  }
}

extension [UInt8] {
  fileprivate var code: Int { prefix(4).reduce(0) { $0 << 8 | Int($1) } }

  /// The bytes as UTF-16, the high byte first.
  fileprivate var utf16Text: String {
    let units = stride(from: 0, to: count - 1, by: 2).map { place in
      UInt16(self[place]) << 8 | UInt16(self[place + 1])
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// A text string of PDF: UTF-16 or UTF-8 behind their marks, else as Latin-1, which differs from
  /// the encoding of PDF in signs that no comparison here rests on.
  var textString: String {
    if starts(with: [0xFE, 0xFF]) { return Array(dropFirst(2)).utf16Text }
    if starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: dropFirst(3), as: UTF8.self) }
    return String(String.UnicodeScalarView(map { UnicodeScalar($0) }))
  }
}
