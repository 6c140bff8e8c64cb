import Documents

extension Composer {
  /// Whether a text has letters that the common faces lack, or that run from right to left.
  ///
  /// Looked up byte by byte, for this is asked of every text: only the first bytes of UTF-8
  /// sequences tell, and for two of them the second.
  static func needsShaping(_ text: String) -> Bool {
    var lead: UInt8 = 0
    for byte in text.utf8 {
      switch lead {
      // U+0530 and above, Armenian.
      case 0xD4 where byte >= 0xB0: return true
      // All of U+1000 to U+1FFF but Latin and Greek with many marks.
      case 0xE1 where byte < 0xB8: return true
      // Radicals and what follows; below are punctuation and signs.
      case 0xE2 where byte >= 0xBA: return true
      // Latin ligatures, the byte order mark and U+FFFD.
      case 0xEF where byte != 0xAC && byte != 0xBB && byte != 0xBF: return true
      default: break
      }
      switch byte {
      case 0xD5...0xE0, 0xE3...0xEE, 0xF0...0xFF: return true
      default: lead = byte
      }
    }
    return false
  }

  /// Has Pango set `text` in lines, and keeps them as lines of words that have their places.
  mutating func shapeLines(of text: Document.Text, _ style: TypeStyle, width: Double) {
    var bytes: [UInt8] = []
    var spans: [ShapingSpan] = []
    for run in text.runs {
      let start = bytes.count
      for byte in run.text.utf8 {
        let isSpace = byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
        if isSpace, bytes.last == 0x20 || bytes.isEmpty { continue }
        bytes.append(isSpace ? 0x20 : byte)
      }
      guard start < bytes.count else { continue }
      spans.append(ShapingSpan(bytes: start..<bytes.count, setting: setting(of: run, style)))
    }
    guard !spans.isEmpty else { return }
    let paragraph = words.scripts.set(
      bytes, spans, size: style.size, width: width, language: language)
    for scalar in paragraph.missing { report(scalar) }
    for line in paragraph.lines {
      let first = fragments.count
      for run in line.runs {
        let (codes, uses) = encode(run, bytes)
        let word = words.addWord(
          bytes[run.bytes], in: run.face, width: run.width * 1000 / style.size, codes: codes,
          uses: uses)
        let own = spans[run.span].setting
        fragments.append(
          Fragment(
            word: word, face: run.face, width: run.width, link: own.link, language: own.language,
            following: .nothing, offset: run.x))
      }
      lines.append(Line(fragments: first..<fragments.count, width: line.width, isPlaced: true))
    }
  }

  /// Writes a run as elements of a `TJ` array, glyph after glyph as they are read.
  ///
  /// In a run from right to left the pen therefore goes back over each glyph: what a program extracts,
  /// or a screen reader reads, then stands in the order in which it was written.
  private mutating func encode(
    _ run: ShapedRun, _ bytes: [UInt8]
  ) -> (codes: [UInt8], uses: [WordCache.Use]) {
    let face = words.face(run.face)
    let scale = 1000 / Double(face.font.unitsPerEm)
    var writer = RunWriter()
    var uses: [WordCache.Use] = []
    var index = 0
    while index < run.glyphs.count {
      let cluster = run.glyphs[index].cluster
      var end = index
      while end < run.glyphs.count, run.glyphs[end].cluster == cluster { end += 1 }
      let text = String(decoding: bytes[cluster], as: UTF8.self)
      var shown: [(glyph: Int, x: Double, y: Double)] = []
      for glyph in run.glyphs[index..<end] {
        // A space at the end of a line has no width left, and still parts two words.
        let number = glyph.glyph < 0 && text == " " ? face.spaceGlyph : glyph.glyph
        if number > 0 { shown.append((number, glyph.x, glyph.y)) }
      }
      index = end
      guard !shown.isEmpty else { continue }
      var said = ""
      for (place, glyph) in shown.enumerated() {
        let known = face.text(of: glyph.glyph) ?? glyphTexts[run.face]?[glyph.glyph]
        let own = known ?? (place == 0 ? text : "\u{200B}")
        if known == nil { glyphTexts[run.face, default: [:]][glyph.glyph] = own }
        said += own
        uses.append(
          WordCache.Use(
            face: run.face, glyph: glyph.glyph, text: face.text(of: glyph.glyph) == nil ? own : nil)
        )
      }
      // Canonical equivalence is enough: HarfBuzz may have put marks in another order.
      writer.begin(said == text ? nil : text)
      for glyph in shown {
        let width = (Double(face.font.advances[glyph.glyph]) * scale).rounded()
        writer.show(glyph.glyph, x: glyph.x, y: glyph.y, width: width)
      }
    }
    return (writer.finish(), uses)
  }
}
