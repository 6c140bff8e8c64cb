/// Embeds what a document uses of its fonts: a subset, its widths, and what its glyphs stand for.
enum FontEmbedding {
  /// Writes the fonts; gives the dictionary that names them for the pages.
  static func write(
    _ use: GlyphUse, words: WordCache, memory: FontMemory, into file: inout PDFFile
  ) -> [UInt8] {
    var resources: [UInt8] = []
    resources.put("<<")
    for face in use.faces {
      let glyphs = use.glyphs(of: face)
      let object = write(face, glyphs, use, words.face(face), memory, into: &file)
      resources.put("/F")
      resources.put(face.rawValue)
      resources.put(" ")
      resources.put(reference: object)
    }
    resources.put(">>")
    return resources
  }

  private static func write(
    _ face: Face, _ glyphs: [Int], _ use: GlyphUse, _ loaded: LoadedFace,
    _ memory: FontMemory, into file: inout PDFFile
  ) -> Int {
    let (composite, descendant, descriptor) = (file.reserve(), file.reserve(), file.reserve())
    let (program, toUnicode) = (file.reserve(), file.reserve())
    let texts = glyphs.compactMap { use.text(of: $0, in: face) }
    let key = FontMemory.Key(face: face, glyphs: glyphs, texts: texts)
    let embedded = memory.embedded(key) {
      var widths: [UInt8] = []
      writeWidths(glyphs, loaded.font, &widths)
      let thorough = face.rare == nil ? nil : memory.thorough
      return FontMemory.Embedded(
        program: file.stream(loaded.subset(glyphs), thorough: thorough),
        characterMap: file.stream(characterMap(glyphs, face, use, loaded), thorough: thorough),
        widths: widths,
        tag: tag(for: glyphs))
    }
    let name = embedded.tag + "+" + loaded.postScriptName
    let entries =
      loaded.isCFF ? "/Subtype/CIDFontType0C" : "/Length1 \(embedded.program.length)"
    file.put(program, embedded.program, entries)
    file.put(toUnicode, embedded.characterMap)
    file.put(composite) { bytes in
      bytes.put("<</Type/Font/Subtype/Type0/BaseFont/\(name)/Encoding/Identity-H")
      bytes.put("/DescendantFonts[\(descendant) 0 R]/ToUnicode \(toUnicode) 0 R>>")
    }
    file.put(descendant) { bytes in
      bytes.put(
        loaded.isCFF
          ? "<</Type/Font/Subtype/CIDFontType0"
          : "<</Type/Font/Subtype/CIDFontType2/CIDToGIDMap/Identity")
      bytes.put("/BaseFont/\(name)")
      bytes.put("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>")
      bytes.put("/FontDescriptor \(descriptor) 0 R/DW 0/W[")
      bytes += embedded.widths
      bytes.put("]>>")
    }
    let font = loaded.font
    let scale = 1000 / Double(font.unitsPerEm)
    file.put(descriptor) { bytes in
      bytes.put("<</Type/FontDescriptor/FontName/\(name)/Flags 4/FontBBox[")
      for edge in font.boundingBox {
        bytes.put(Double(edge) * scale)
        bytes.put(" ")
      }
      bytes.put("]/ItalicAngle \(loaded.isItalic ? -12 : 0)/Ascent ")
      bytes.put(Double(font.ascent) * scale)
      bytes.put("/Descent ")
      bytes.put(Double(font.descent) * scale)
      bytes.put("/CapHeight ")
      bytes.put(Double(font.capitalHeight) * scale)
      bytes.put(
        "/StemV \(loaded.isBold ? 140 : 80)/FontFile\(loaded.isCFF ? 3 : 2) \(program) 0 R>>")
    }
    return composite
  }

  /// Six letters that mark a subset, made from its glyphs.
  private static func tag(for glyphs: [Int]) -> String {
    var bytes: [UInt8] = []
    for glyph in glyphs { bytes.append(bigEndian16: glyph) }
    let letters = ContentHash.hash(bytes).prefix(6).map { 65 + $0 % 26 }
    return String(decoding: letters, as: UTF8.self)
  }

  private static func writeWidths(_ glyphs: [Int], _ font: FontFile, _ bytes: inout [UInt8]) {
    var previous = -2
    for glyph in glyphs {
      if glyph != previous + 1 {
        if previous >= 0 { bytes.put("]") }
        bytes.put(glyph)
        bytes.put("[")
      } else {
        bytes.put(" ")
      }
      bytes.put(Int((Double(font.advances[glyph]) * 1000 / Double(font.unitsPerEm)).rounded()))
      previous = glyph
    }
    if previous >= 0 { bytes.put("]") }
  }

  private static func characterMap(
    _ glyphs: [Int], _ face: Face, _ use: GlyphUse, _ loaded: LoadedFace
  ) -> [UInt8] {
    var map: [UInt8] = []
    map.put("/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n")
    map.put("/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n")
    map.put("/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n")
    map.put("1 begincodespacerange<0000><FFFF>endcodespacerange\n")
    // A block holds at most 100 entries (Adobe technical note 5014).
    for start in stride(from: 0, to: glyphs.count, by: 100) {
      let block = glyphs[start..<min(start + 100, glyphs.count)]
      map.put(block.count)
      map.put(" beginbfchar\n")
      for glyph in block {
        map.put("<")
        map.put(hex16: glyph)
        map.put("><")
        let text = loaded.text(of: glyph) ?? use.text(of: glyph, in: face) ?? "\u{FFFD}"
        for unit in text.utf16 { map.put(hex16: Int(unit)) }
        map.put(">\n")
      }
      map.put("endbfchar\n")
    }
    map.put("endcmap CMapName currentdict/CMap defineresource pop end end\n")
    return map
  }
}
