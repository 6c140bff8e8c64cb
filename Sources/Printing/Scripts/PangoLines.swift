import CPango

/// Reads the lines of a layout.
@safe struct PangoLines {
  private let layout: OpaquePointer
  private let spans: [ShapingSpan]
  private let size: Double
  private let faces: [String: Face]
  /// Characters that no font has.
  private(set) var missing: [Unicode.Scalar] = []

  /// Pango marks a glyph that is a character without a font so (`PANGO_GLYPH_UNKNOWN_FLAG`).
  private static let unknown: UInt32 = 0x1000_0000
  /// A glyph that shows nothing (`PANGO_GLYPH_EMPTY`).
  private static let empty: UInt32 = 0x0FFF_FFFF

  init(_ layout: OpaquePointer, spans: [ShapingSpan], size: Double, faces: [String: Face]) {
    unsafe self.layout = layout
    self.spans = spans
    self.size = size
    self.faces = faces
  }

  mutating func lines() -> [ShapedLine] {
    var lines: [ShapedLine] = []
    var node = unsafe pango_layout_get_lines_readonly(layout)
    while let current = unsafe node {
      if let data = unsafe current.pointee.data {
        lines.append(unsafe line(data.assumingMemoryBound(to: PangoLayoutLine.self)))
      }
      unsafe node = current.pointee.next
    }
    return lines
  }

  private mutating func line(_ line: UnsafeMutablePointer<PangoLayoutLine>) -> ShapedLine {
    var runs: [ShapedRun] = []
    var x = 0.0
    var node = unsafe line.pointee.runs
    while let current = unsafe node {
      if let data = unsafe current.pointee.data {
        let item = unsafe data.assumingMemoryBound(to: PangoGlyphItem.self)
        let (run, width) = unsafe run(item, x: x)
        if let run { runs.append(run) }
        x += width
      }
      unsafe node = current.pointee.next
    }
    runs.sort { $0.bytes.lowerBound < $1.bytes.lowerBound }
    return ShapedLine(runs: runs, width: x)
  }

  private mutating func run(
    _ pointer: UnsafeMutablePointer<PangoGlyphItem>, x: Double
  ) -> (ShapedRun?, width: Double) {
    guard let item = unsafe pointer.pointee.item, let string = unsafe pointer.pointee.glyphs,
      let infos = unsafe string.pointee.glyphs, let clusters = unsafe string.pointee.log_clusters
    else { return (nil, 0) }
    let start = unsafe Int(item.pointee.offset)
    let end = unsafe start + Int(item.pointee.length)
    let count = unsafe Int(string.pointee.num_glyphs)
    let isRightToLeft = unsafe item.pointee.analysis.level % 2 == 1
    let starts = (0..<count).map { unsafe start + Int(clusters[$0]) }
    let borders = Set(starts).sorted() + [end]
    let ends = Dictionary(uniqueKeysWithValues: zip(borders, borders.dropFirst()))
    let span = spans.firstIndex { $0.bytes.contains(start) } ?? 0
    let face = unsafe face(of: item.pointee.analysis.font)
    let scale = 1000 / 1024 / size
    var glyphs: [ShapedRun.Glyph] = []
    var pen = 0.0
    for index in 0..<count {
      let info = unsafe infos[index]
      let cluster = starts[index]..<(ends[starts[index]] ?? end)
      if info.glyph & Self.unknown != 0 {
        if let scalar = Unicode.Scalar(info.glyph & 0xFF_FFFF) { missing.append(scalar) }
      } else {
        glyphs.append(
          ShapedRun.Glyph(
            glyph: info.glyph == Self.empty ? -1 : Int(info.glyph),
            x: pen + Double(info.geometry.x_offset) * scale,
            y: -Double(info.geometry.y_offset) * scale, cluster: cluster))
      }
      pen += Double(info.geometry.width) * scale
    }
    let width = pen * size / 1000
    if isRightToLeft { glyphs.reverse() }
    guard let face else { return (nil, width) }
    let run = ShapedRun(
      face: face, span: span, isRightToLeft: isRightToLeft, x: x, width: width, bytes: start..<end,
      glyphs: glyphs)
    return (run, width)
  }

  private func face(of font: OpaquePointer?) -> Face? {
    guard let font = unsafe font,
      let pattern = unsafe pango_fc_font_get_pattern(font)
    else { return nil }
    var file: UnsafeMutablePointer<FcChar8>?
    var index: Int32 = 0
    guard unsafe FcPatternGetString(pattern, FC_FILE, 0, &file) == FcResultMatch,
      let file = unsafe file
    else { return nil }
    _ = unsafe FcPatternGetInteger(pattern, FC_INDEX, 0, &index)
    let path = unsafe String(cString: file)
    return faces[path] ?? faces[path + "#\(index)"]
  }
}
