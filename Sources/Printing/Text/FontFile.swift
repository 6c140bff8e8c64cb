import Diagnostics

/// The tables of a TrueType font that a PDF needs, read from the font's bytes.
///
/// Layouts are those of the OpenType specification, version 1.9.
struct FontFile {
  /// The files of the faces that every renderer has, in the order of ``Face/common``.
  static let names = [
    "Text-Regular.ttf", "Text-Bold.ttf", "Text-Italic.ttf", "Signs.ttf", "Marks.ttf",
  ]

  let bytes: [UInt8]
  let unitsPerEm: Int
  /// The version that the font gives itself.
  let revision: Double
  let glyphCount: Int
  /// xMin, yMin, xMax, yMax in font units.
  let boundingBox: [Int]
  let ascent: Int
  let descent: Int
  let capitalHeight: Int
  /// The width of every glyph in font units.
  let advances: [UInt16]
  let head: Range<Int>
  let hhea: Range<Int>
  let maxp: Range<Int>
  let glyf: Range<Int>
  /// Where every glyph's outline begins in `glyf`, and the end of the last.
  let outlines: [Int]

  /// Reads a font; `hasOutlines` says whether it has `glyf` and `loca`, or only the measures of a
  /// font whose outlines are elsewhere.
  init(_ bytes: [UInt8], path: String, hasOutlines: Bool = true) throws(Rejection) {
    guard let tables = Self.tables(of: bytes), let head = tables["head"], head.count >= 54,
      let hhea = tables["hhea"], hhea.count >= 36, let maxp = tables["maxp"], maxp.count >= 6,
      let hmtx = tables["hmtx"], let loca = hasOutlines ? tables["loca"] : 0..<0,
      let glyf = hasOutlines ? tables["glyf"] : 0..<0
    else { throw Rejection(.notAFont(at: path)) }
    let reader = BigEndian(bytes)
    let glyphCount = reader.unsigned16(maxp.lowerBound + 4)
    let metricCount = reader.unsigned16(hhea.lowerBound + 34)
    let isLong = reader.unsigned16(head.lowerBound + 50) == 1
    guard metricCount > 0, glyphCount >= metricCount, hmtx.count >= metricCount * 4,
      !hasOutlines || loca.count >= (glyphCount + 1) * (isLong ? 4 : 2)
    else { throw Rejection(.notAFont(at: path)) }
    self.bytes = bytes
    self.head = head
    self.hhea = hhea
    self.maxp = maxp
    self.glyf = glyf
    self.glyphCount = glyphCount
    unitsPerEm = max(1, reader.unsigned16(head.lowerBound + 18))
    revision = Double(reader.unsigned32(head.lowerBound + 4)) / 65536
    boundingBox = (0..<4).map { reader.signed16(head.lowerBound + 36 + $0 * 2) }
    ascent = reader.signed16(hhea.lowerBound + 4)
    descent = reader.signed16(hhea.lowerBound + 6)
    if let os2 = tables["OS/2"], os2.count >= 90 {
      capitalHeight = reader.signed16(os2.lowerBound + 88)
    } else {
      capitalHeight = ascent
    }
    advances = (0..<glyphCount).map { glyph in
      UInt16(reader.unsigned16(hmtx.lowerBound + min(glyph, metricCount - 1) * 4))
    }
    outlines = (0...(hasOutlines ? glyphCount : 0)).map { glyph in
      guard hasOutlines else { return 0 }
      return isLong
        ? reader.unsigned32(loca.lowerBound + glyph * 4)
        : reader.unsigned16(loca.lowerBound + glyph * 2) * 2
    }
    guard outlines.allSatisfy({ $0 <= glyf.count }),
      zip(outlines, outlines.dropFirst()).allSatisfy({ $0 <= $1 })
    else { throw Rejection(.notAFont(at: path)) }
  }

  private static func tables(of bytes: [UInt8]) -> [String: Range<Int>]? {
    guard bytes.count >= 12 else { return nil }
    let reader = BigEndian(bytes)
    let count = reader.unsigned16(4)
    guard bytes.count >= 12 + count * 16 else { return nil }
    var tables: [String: Range<Int>] = [:]
    for entry in (0..<count).map({ 12 + $0 * 16 }) {
      let start = reader.unsigned32(entry + 8)
      let end = start + reader.unsigned32(entry + 12)
      guard end <= bytes.count else { return nil }
      tables[String(decoding: bytes[entry..<entry + 4], as: UTF8.self)] = start..<end
    }
    return tables
  }
}

extension Diagnostic {
  fileprivate static func notAFont(at path: String) -> Diagnostic {
    Diagnostic(
      id: "font-damaged", "a font file cannot be read as TrueType",
      remedy: "put back the fonts that came with the program", at: Origin(path: path))
  }
}
