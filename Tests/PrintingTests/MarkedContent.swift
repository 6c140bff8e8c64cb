/// What a content stream marks: its pieces, in order, with the words shown in each.
struct MarkedContent {
  struct Piece {
    let tag: String
    /// `nil` for an artifact.
    let number: Int?
    /// Every glyph with the font that shows it.
    var glyphs: [(font: String, glyph: Int)] = []
    /// What is said by a reader: glyphs, and words that stand for several of them.
    var shown: [Shown] = []
  }

  enum Shown {
    case glyph(font: String, Int)
    case actual(String)
  }

  private(set) var pieces: [Piece] = []
  /// Where every line of words stands above the lower edge of the page.
  private(set) var heights: [Double] = []
  /// Where every line or run of words starts, from the left edge of the page.
  private(set) var starts: [Double] = []
  /// Whether anything was shown outside of every piece, or a piece was opened inside another.
  private(set) var isSound = true

  init(_ content: [UInt8]) {
    var scanner = PDFScanner(content)
    var operands: [PDFValue] = []
    var open: [Bool] = []
    var font = ""
    while let token = scanner.next() {
      guard case .keyword(let name) = token else {
        if case .value(let value) = token { operands.append(value) }
        continue
      }
      switch name {
      case "BMC", "BDC":
        let tag = operands.first?.text ?? ""
        let isPiece = tag != "Span"
        if isPiece {
          if !open.isEmpty { isSound = false }
          pieces.append(Piece(tag: tag, number: operands.last?["MCID"]?.integer))
        }
        open.append(isPiece)
        if case .string(let bytes) = operands.last?["ActualText"], !pieces.isEmpty {
          let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
            UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
          }
          pieces[pieces.count - 1].shown.append(.actual(String(decoding: units, as: UTF16.self)))
        }
      case "EMC":
        if open.popLast() == nil { isSound = false }
      case "Tm":
        if case .number(let height) = operands.last { heights.append(height) }
        if case .number(let start) = operands.dropLast().last { starts.append(start) }
      case "Tf":
        font = operands.first?.text ?? ""
      case "TJ", "f", "S":
        if open.isEmpty { isSound = false }
        guard name == "TJ", !pieces.isEmpty else { break }
        for case .string(let bytes) in operands.last?.items ?? [] {
          for index in stride(from: 0, to: bytes.count - 1, by: 2) {
            let glyph = Int(bytes[index]) << 8 | Int(bytes[index + 1])
            pieces[pieces.count - 1].glyphs.append((font, glyph))
            guard open.last == true else { continue }
            pieces[pieces.count - 1].shown.append(.glyph(font: font, glyph))
          }
        }
      default: break
      }
      operands.removeAll()
    }
    if !open.isEmpty { isSound = false }
  }
}
