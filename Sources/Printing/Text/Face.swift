import Diagnostics

/// One of the five fonts that a document is set in.
enum Face: Int, CaseIterable {
  case regular
  case bold
  case italic
  /// Arrows and mathematical signs, for every style.
  case signs
  /// Boxes, bullets and ticks, for every style.
  case marks
}

/// A font ready for use: its tables, its shaper and its characters.
final class LoadedFace {
  let font: FontFile
  let shaper: Shaper
  /// The name under which PDFs embed it.
  let postScriptName: String
  let isItalic: Bool
  private let glyphs: [UInt32: Int]
  /// The character every glyph shows, or `nil` where that depends on the word, as for ligatures
  /// without a code point.
  let characters: [Unicode.Scalar?]
  /// The width of a space in thousandths of an em.
  let spaceWidth: Double
  let spaceGlyph: Int
  /// Glyphs that nearly every letter shows, and that are embedded whether this one does or not, so
  /// that letters share their fonts.
  let commonGlyphs: [Int]

  init(_ face: Face, from location: FontLocation) throws(Rejection) {
    let name = FontFile.names[face.rawValue]
    let bytes = try location.file(name)
    font = try FontFile(bytes, path: location.directory + "/" + name)
    shaper = Shaper(bytes)
    switch face {
    case .regular: postScriptName = "NotoSans-Regular"
    case .bold: postScriptName = "NotoSans-Bold"
    case .italic: postScriptName = "NotoSans-Italic"
    case .signs: postScriptName = "NotoSansMath-Regular"
    case .marks: postScriptName = "NotoSansSymbols2-Regular"
    }
    isItalic = face == .italic
    var glyphs: [UInt32: Int] = [:]
    var characters = [Unicode.Scalar?](repeating: nil, count: font.glyphCount)
    for (scalar, glyph) in shaper.characters() where glyph < font.glyphCount && glyph > 0 {
      glyphs[scalar] = glyph
      if characters[glyph] == nil { characters[glyph] = Unicode.Scalar(scalar) }
    }
    self.glyphs = glyphs
    self.characters = characters
    spaceGlyph = glyphs[0x20] ?? 0
    let isCommon = face == .regular || face == .bold
    let common: [UInt32] = Array(0x20...0x7E) + [0xA0, 0xB7, 0x2013, 0x2019, 0x2022]
    commonGlyphs = isCommon ? common.compactMap { glyphs[$0] } : []
    spaceWidth = Double(font.advances[spaceGlyph]) * 1000 / Double(font.unitsPerEm)
  }

  func covers(_ scalar: Unicode.Scalar) -> Bool {
    glyphs[scalar.value] != nil
  }

  /// What a reader who copies the glyph gets; a ligature gives its letters.
  func text(of glyph: Int) -> String? {
    guard let scalar = characters[glyph] else { return nil }
    switch scalar.value {
    case 0xFB00: return "ff"
    case 0xFB01: return "fi"
    case 0xFB02: return "fl"
    case 0xFB03: return "ffi"
    case 0xFB04: return "ffl"
    default: return String(Character(scalar))
    }
  }
}
