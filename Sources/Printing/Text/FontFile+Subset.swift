extension FontFile {
  /// A font with the outlines of `glyphs` alone, under their old numbers.
  ///
  /// Keeping the numbers costs a few zeros, which compress to nothing, and lets a shaped word keep
  /// its bytes in every document.
  func subset(_ glyphs: [Int]) -> [UInt8] {
    let kept = closure(of: glyphs)
    let reader = BigEndian(bytes)
    let count = (kept.last ?? 0) + 1
    var outlineBytes: [UInt8] = []
    var offsets: [Int] = []
    var metrics: [UInt8] = []
    offsets.reserveCapacity(count + 1)
    metrics.reserveCapacity(count * 4)
    var next = 0
    for glyph in 0..<count {
      offsets.append(outlineBytes.count)
      guard next < kept.count, kept[next] == glyph else {
        metrics.append(contentsOf: [0, 0, 0, 0])
        continue
      }
      next += 1
      let outline = outlines[glyph]..<outlines[glyph + 1]
      let start = glyf.lowerBound + outline.lowerBound
      outlineBytes += bytes[start..<start + outline.count]
      while outlineBytes.count % 4 != 0 { outlineBytes.append(0) }
      metrics.append(bigEndian16: Int(advances[glyph]))
      // The left side bearing is the outline's xMin: these fonts are unhinted and say so.
      metrics.append(bigEndian16: outline.count >= 4 ? reader.signed16(start + 2) : 0)
    }
    offsets.append(outlineBytes.count)
    let isLong = outlineBytes.count > 0x1FFFE
    var locations: [UInt8] = []
    locations.reserveCapacity(offsets.count * 4)
    for offset in offsets {
      if isLong {
        locations.append(bigEndian32: offset)
      } else {
        locations.append(bigEndian16: offset / 2)
      }
    }
    var newHead = Array(bytes[head])
    newHead.replaceSubrange(8..<12, with: [0, 0, 0, 0])
    newHead.replaceSubrange(50..<52, with: [0, isLong ? 1 : 0])
    var newHhea = Array(bytes[hhea])
    newHhea.replaceSubrange(34..<36, with: [UInt8(count >> 8), UInt8(count & 0xFF)])
    var newMaxp = Array(bytes[maxp])
    newMaxp.replaceSubrange(4..<6, with: [UInt8(count >> 8), UInt8(count & 0xFF)])
    return Self.assemble([
      ("glyf", outlineBytes), ("head", newHead), ("hhea", newHhea), ("hmtx", metrics),
      ("loca", locations), ("maxp", newMaxp),
    ])
  }

  /// The glyphs with those that composite glyphs are made of, and the empty box that must be
  /// glyph 0; rising.
  private func closure(of glyphs: [Int]) -> [Int] {
    var isKept = [Bool](repeating: false, count: glyphCount)
    var waiting = glyphs + [0]
    while let glyph = waiting.popLast() {
      guard glyph < glyphCount, !isKept[glyph] else { continue }
      isKept[glyph] = true
      waiting += components(of: glyph)
    }
    return isKept.indices.filter { isKept[$0] }
  }

  private func components(of glyph: Int) -> [Int] {
    let reader = BigEndian(bytes)
    var place = glyf.lowerBound + outlines[glyph]
    let end = glyf.lowerBound + outlines[glyph + 1]
    guard place + 10 <= end, reader.signed16(place) < 0 else { return [] }
    place += 10
    var found: [Int] = []
    while place + 4 <= end {
      let flags = reader.unsigned16(place)
      found.append(reader.unsigned16(place + 2))
      place += 4 + (flags & 0x0001 != 0 ? 4 : 2)
      if flags & 0x0008 != 0 { place += 2 }
      if flags & 0x0040 != 0 { place += 4 }
      if flags & 0x0080 != 0 { place += 8 }
      guard flags & 0x0020 != 0 else { break }
    }
    return found
  }

  /// A font file that holds the tables, which rise by their tags.
  static func assemble(_ tables: [(tag: String, bytes: [UInt8])]) -> [UInt8] {
    var font: [UInt8] = [0, 1, 0, 0]
    font.reserveCapacity(tables.reduce(12) { $0 + 20 + $1.bytes.count })
    var power = 1
    var shift = 0
    while power * 2 <= tables.count {
      power *= 2
      shift += 1
    }
    font.append(bigEndian16: tables.count)
    font.append(bigEndian16: power * 16)
    font.append(bigEndian16: shift)
    font.append(bigEndian16: (tables.count - power) * 16)
    var offset = 12 + tables.count * 16
    for (tag, bytes) in tables {
      font += tag.utf8
      font.append(bigEndian32: checksum(bytes))
      font.append(bigEndian32: offset)
      font.append(bigEndian32: bytes.count)
      offset += (bytes.count + 3) & ~3
    }
    for (_, bytes) in tables {
      font += bytes
      while font.count % 4 != 0 { font.append(0) }
    }
    return font
  }

  private static func checksum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0
    for (index, byte) in bytes.enumerated() {
      sum &+= UInt32(byte) << UInt32(24 - (index & 3) * 8)
    }
    return Int(sum)
  }
}
