extension WordCache {
  /// Shapes a word and appends what shows it: elements of a `TJ` array, in which the word may leave
  /// its face, or say what characters it stands for, and comes back to where it began.
  func encode(
    _ bytes: ArraySlice<UInt8>, in face: Face, into codes: inout [UInt8], _ uses: inout [Use]
  ) -> (width: Double, missing: Unicode.Scalar?) {
    let word = String(decoding: bytes, as: UTF8.self)
    var width = 0.0
    var missing: Unicode.Scalar?
    var code: [UInt8] = []
    var copied = ""
    for part in parts(of: word, in: face) {
      if let scalar = part.missing {
        missing = missing ?? scalar
        continue
      }
      if part.face != face { code.put("]TJ/F\(part.face.rawValue) 1 Tf[") }
      width += encode(part.text, in: part.face, into: &code, &uses, copied: &copied)
      if part.face != face { code.put("]TJ/F\(face.rawValue) 1 Tf[") }
    }
    // Scalars are compared, not characters: what is copied out must be the very letters put in.
    if copied.unicodeScalars.elementsEqual(word.unicodeScalars) {
      codes += code
    } else {
      codes.put("]TJ/Span<</ActualText")
      codes.put("<FEFF")
      for unit in word.utf16 { codes.put(hex16: Int(unit)) }
      codes.put(">>>BDC[")
      codes += code
      codes.put("]TJ EMC[")
    }
    return (width, missing)
  }

  private struct Part {
    var text: String
    let face: Face
    let missing: Unicode.Scalar?
  }

  /// Cuts a word where the font must change.
  ///
  /// Marks stay with the letter they stand on.
  private func parts(of word: String, in face: Face) -> [Part] {
    let choices: [Face] = [face, .regular, .signs, .marks]
    var parts: [Part] = []
    for scalar in word.unicodeScalars {
      let covering: Face?
      if let last = parts.last, last.missing == nil,
        scalar.properties.isDefaultIgnorableCodePoint
          || (scalar.properties.canonicalCombiningClass != .notReordered
            && self.face(last.face).covers(scalar))
      {
        covering = last.face
      } else if scalar.properties.isDefaultIgnorableCodePoint {
        covering = face
      } else {
        covering = choices.first { self.face($0).covers(scalar) }
      }
      guard let covering else {
        parts.append(Part(text: "", face: face, missing: scalar))
        continue
      }
      if let last = parts.last, last.missing == nil, last.face == covering {
        parts[parts.count - 1].text.unicodeScalars.append(scalar)
      } else {
        parts.append(Part(text: String(Character(scalar)), face: covering, missing: nil))
      }
    }
    return parts
  }

  /// Appends the glyphs of text that one font covers; gives their width.
  private func encode(
    _ text: String, in face: Face, into code: inout [UInt8], _ uses: inout [Use],
    copied: inout String
  ) -> Double {
    let bytes = Array(text.utf8)
    let loaded = self.face(face)
    let scale = 1000 / Double(loaded.font.unitsPerEm)
    let glyphs = loaded.shaper.shape(bytes[...])
    var width = 0.0
    // How far the pen must be moved before the next glyph, in thousandths of an em.
    var move = 0.0
    var rise = 0
    var isOpen = false
    var current = face
    for (index, shaped) in glyphs.enumerated() {
      if shaped.offsetY != rise {
        if isOpen { code.put(">") }
        isOpen = false
        rise = shaped.offsetY
        code.put("]TJ ")
        code.put(Double(rise) * scale / 1000, decimals: 3)
        code.put(" Ts[")
      }
      let own = loaded.isCommon(shaped.glyph) ? face : face.rare ?? face
      if own != current {
        if isOpen { code.put(">") }
        isOpen = false
        code.put("]TJ/F\(own.rawValue) 1 Tf[")
        current = own
      }
      move += Double(shaped.offsetX) * scale
      let step = Int(move.rounded())
      if step != 0 {
        if isOpen { code.put(">") }
        isOpen = false
        code.put(-step)
        move -= Double(step)
      }
      if !isOpen { code.put("<") }
      isOpen = true
      code.put(hex16: shaped.glyph)
      let advance = Double(shaped.advance) * scale
      let natural = (Double(loaded.font.advances[shaped.glyph]) * scale).rounded()
      move += advance - natural - Double(shaped.offsetX) * scale
      width += advance
      let known = loaded.text(of: shaped.glyph)
      let text = known ?? characters(of: index, in: glyphs, bytes)
      copied += text
      uses.append(Use(face: own, glyph: shaped.glyph, text: known == nil ? text : nil))
    }
    if isOpen { code.put(">") }
    if rise != 0 { code.put("]TJ 0 Ts[") }
    if current != face { code.put("]TJ/F\(face.rawValue) 1 Tf[") }
    let step = Int(move.rounded())
    if step != 0 { code.put(-step) }
    return width
  }

  /// The characters that a glyph without a code point of its own shows.
  ///
  /// They are those of its cluster, given to the cluster's first glyph. The others get a zero-width
  /// space, since PDF/A wants something for every glyph, and the word then says its characters
  /// itself.
  private func characters(of index: Int, in glyphs: [ShapedGlyph], _ bytes: [UInt8]) -> String {
    let cluster = glyphs[index].cluster
    guard index == 0 || glyphs[index - 1].cluster != cluster else { return "\u{200B}" }
    let end = glyphs[index...].first { $0.cluster != cluster }?.cluster ?? bytes.count
    return String(decoding: bytes[cluster..<max(cluster, end)], as: UTF8.self)
  }
}
