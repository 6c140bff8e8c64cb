import Diagnostics

/// A font ready for use: its tables, its shaper and its characters.
final class LoadedFace {
  let font: FontFile
  let shaper: Shaper
  /// The name under which PDFs embed it.
  let postScriptName: String
  let isItalic: Bool
  let isBold: Bool
  /// Whether the outlines are cubic and found by CID.
  let isCFF: Bool
  private let glyphs: [UInt32: Int]
  /// The character every glyph shows, or `nil` where that depends on the word, as for ligatures
  /// without a code point.
  let characters: [Unicode.Scalar?]
  /// The width of a space in thousandths of an em.
  let spaceWidth: Double
  let spaceGlyph: Int
  /// A space as an element of a `TJ` array.
  let spaceCode: [UInt8]
  /// Glyphs that nearly every letter shows, and that are embedded whether this one does or not, so
  /// that letters share their fonts.
  let commonGlyphs: [Int]
  private let isCommon: [Bool]

  /// One of the faces that every renderer has.
  init(_ face: Face, from location: FontLocation) throws(Rejection) {
    let name = FontFile.names[face.rawValue]
    let bytes = try location.file(name)
    font = try FontFile(bytes, path: location.directory + "/" + name)
    shaper = Shaper(bytes)
    postScriptName = shaper.postScriptName
    isItalic = face == .italic
    isBold = face == .bold
    isCFF = false
    (glyphs, characters) = Self.characters(of: font, shaper)
    spaceGlyph = glyphs[0x20] ?? 0
    spaceCode = Self.spaceCode(spaceGlyph)
    commonGlyphs =
      face.rare == nil
      ? [] : Set(Self.commonCharacters.compactMap { [glyphs] in glyphs[$0] }).sorted()
    var isCommon = [Bool](repeating: face.rare == nil, count: font.glyphCount)
    for glyph in commonGlyphs { isCommon[glyph] = true }
    self.isCommon = isCommon
    spaceWidth = Double(font.advances[spaceGlyph]) * 1000 / Double(font.unitsPerEm)
  }

  /// A font of another script; `nil` if it cannot be read.
  init?(path: String, index: Int) {
    guard let shaper = Shaper(path: path, index: index) else { return nil }
    let tables = ["head", "hhea", "hmtx", "maxp", "OS/2"].map { ($0, shaper.table($0)) }
    guard let font = try? FontFile(FontFile.assemble(tables), path: path, hasOutlines: false) else {
      return nil
    }
    self.font = font
    self.shaper = shaper
    postScriptName = shaper.postScriptName
    isItalic = false
    isBold = shaper.postScriptName.hasSuffix("Bold")
    isCFF = shaper.isCFF
    (glyphs, characters) = Self.characters(of: font, shaper)
    spaceGlyph = glyphs[0x20] ?? 0
    spaceCode = Self.spaceCode(spaceGlyph)
    commonGlyphs = []
    isCommon = []
    spaceWidth = Double(font.advances[spaceGlyph]) * 1000 / Double(font.unitsPerEm)
  }

  /// The name with the version, such as `NotoSansArabic-Regular 2.005`.
  var versionedName: String {
    var bytes = Array((postScriptName + " ").utf8)
    bytes.put(font.revision, decimals: 3)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The outlines of `glyphs` as a PDF embeds them.
  func subset(_ glyphs: [Int]) -> [UInt8] {
    font.outlines.count > 1 ? font.subset(glyphs) : shaper.subset(glyphs) ?? []
  }

  private static func characters(
    of font: FontFile, _ shaper: Shaper
  ) -> ([UInt32: Int], [Unicode.Scalar?]) {
    var glyphs: [UInt32: Int] = [:]
    var characters = [Unicode.Scalar?](repeating: nil, count: font.glyphCount)
    for (scalar, glyph) in shaper.characters() where glyph < font.glyphCount && glyph > 0 {
      glyphs[scalar] = glyph
      // A glyph that shows a letter also shows its compatibility twins, which are never meant.
      if characters[glyph] == nil, !isCompatibility(scalar) {
        characters[glyph] = Unicode.Scalar(scalar)
      }
    }
    return (glyphs, characters)
  }

  /// Radicals, compatibility ideographs, presentation forms and half widths (Unicode 15, 23.8).
  private static func isCompatibility(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E80...0x2FDF, 0xF900...0xFAFF, 0xFB1D...0xFDFF, 0xFE30...0xFEFE, 0x2F800...0x2FA1F: true
    default: false
    }
  }

  private static func spaceCode(_ glyph: Int) -> [UInt8] {
    var code: [UInt8] = []
    code.put("<")
    code.put(hex16: glyph)
    code.put(">")
    return code
  }

  /// ASCII, the usual punctuation, and ligatures.
  private static let commonCharacters: [UInt32] =
    Array(0x20...0x7E) + [0xA0, 0xB0, 0xB7, 0xD7, 0xE9, 0x2013, 0x2018, 0x2019, 0x201C, 0x201D]
    + [0x2022, 0x2026, 0xFB00, 0xFB01, 0xFB02, 0xFB03, 0xFB04]

  /// Whether a glyph belongs to those that are embedded in every letter, or to a face that has none.
  func isCommon(_ glyph: Int) -> Bool { isCommon[glyph] }

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
