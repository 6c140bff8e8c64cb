import CPango
import Diagnostics

/// Sets paragraphs that the word cache cannot: other scripts, both directions, several fonts.
///
/// Pango finds directions (UAX 9), places to break (UAX 14) and fonts, and has HarfBuzz shape; what
/// comes out are glyphs with their places, which are written like any other.
@safe final class ParagraphShaper {
  struct Paragraph {
    var lines: [ShapedLine] = []
    /// Characters that no font has.
    var missing: [Unicode.Scalar] = []
  }

  private let library: FontLibrary
  private let commonPaths: [String]
  /// By the script fonts they hold.
  private var fonts: [[ScriptFont]: PangoFonts] = [:]
  /// Which face a file holds.
  private var faces: [String: Face] = [:]
  /// Where the fonts of further faces are.
  private var files: [Face: (path: String, index: Int)] = [:]

  init(_ location: FontLocation) {
    library = FontLibrary(location)
    commonPaths = FontFile.names.map { location.directory + "/" + $0 }
    for (path, face) in zip(commonPaths, Face.common) { faces[path] = face }
  }

  /// Sets `bytes` in lines of `width` points; `language` is the document's, for ideographs whose form
  /// depends on it.
  func set(
    _ bytes: [UInt8], _ spans: [ShapingSpan], size: Double, width: Double, language: String
  ) -> Paragraph {
    let scripts = ScriptFont.needed(for: bytes)
    guard let fonts = fonts(for: scripts) else { return Paragraph() }
    let isRightToLeft = Bidirectionality.isRightToLeft(bytes, language: language)
    unsafe pango_context_set_base_dir(
      fonts.context, Int32(isRightToLeft ? FASCICLE_PANGO_RTL : FASCICLE_PANGO_LTR))
    unsafe pango_context_set_language(fonts.context, pango_language_from_string(language))
    guard let layout = unsafe pango_layout_new(fonts.context) else { return Paragraph() }
    defer { unsafe g_object_unref(UnsafeMutableRawPointer(layout)) }
    unsafe pango_layout_set_auto_dir(layout, 0)
    unsafe pango_layout_set_wrap(layout, Int32(FASCICLE_PANGO_WRAP_WORD_CHAR))
    let limit = Double(Int32.max) / 2048
    unsafe pango_layout_set_width(layout, width < limit ? Int32(width * 1024) : -1)
    unsafe bytes.withUnsafeBytes { raw in
      let text = unsafe raw.bindMemory(to: CChar.self)
      unsafe pango_layout_set_text(layout, text.baseAddress, Int32(text.count))
    }
    let families = Self.families(scripts, bytes, language: language)
    let attributes = unsafe Self.attributes(spans, families, size: size)
    unsafe pango_layout_set_attributes(layout, attributes)
    unsafe pango_attr_list_unref(attributes)
    var reader = unsafe PangoLines(layout, spans: spans, size: size, faces: faces)
    var paragraph = Paragraph(lines: reader.lines(), missing: reader.missing)
    guard isRightToLeft, paragraph.lines.count > 1, width < limit else { return paragraph }
    // What is read from the right starts there; a single line stays where its label expects it.
    paragraph.lines = paragraph.lines.map { $0.moved(by: max(0, width - $0.width)) }
    return paragraph
  }

  /// The file that holds a face.
  func file(of face: Face) -> (path: String, index: Int)? { files[face] }

  private func fonts(for scripts: [ScriptFont]) -> PangoFonts? {
    if let known = fonts[scripts] { return known }
    var paths = commonPaths
    for script in scripts {
      for (number, path) in library.paths(of: script).enumerated() {
        paths.append(path)
        for index in 0..<(path.hasSuffix(".ttc") ? 10 : 1) {
          let face = Face(script, file: number, index: index)
          faces[path + "#\(index)"] = face
          files[face] = (path, index)
        }
      }
    }
    let made = PangoFonts(paths)
    fonts[scripts] = made
    return made
  }

  private static func families(
    _ scripts: [ScriptFont], _ bytes: [UInt8], language: String
  ) -> String {
    var families = ["Noto Sans", "Noto Sans Math", "Noto Sans Symbols2"]
    for script in scripts {
      if script.family.hasPrefix("Noto Sans CJK") {
        families.append("Noto Sans CJK " + Ideographs.form(in: bytes, language: language))
      }
      families.append(script.family)
    }
    return families.joined(separator: ",")
  }

  private static func attributes(
    _ spans: [ShapingSpan], _ families: String, size: Double
  ) -> OpaquePointer? {
    let list = unsafe pango_attr_list_new()
    for (number, span) in spans.enumerated() {
      let description = unsafe pango_font_description_new()
      unsafe pango_font_description_set_family(description, families)
      unsafe pango_font_description_set_absolute_size(description, size * 1024)
      if span.setting.face == .bold {
        unsafe pango_font_description_set_weight(description, Int32(FASCICLE_PANGO_BOLD))
      }
      if span.setting.face == .italic {
        unsafe pango_font_description_set_style(description, Int32(FASCICLE_PANGO_ITALIC))
      }
      // A colour that nobody sees keeps runs of different spans apart.
      let mark = unsafe pango_attr_foreground_new(0, 0, UInt16(truncatingIfNeeded: number + 1))
      unsafe add(pango_attr_font_desc_new(description), to: list, over: span.bytes)
      unsafe add(mark, to: list, over: span.bytes)
      unsafe pango_font_description_free(description)
    }
    return unsafe list
  }

  private static func add(
    _ attribute: UnsafeMutablePointer<PangoAttribute>?, to list: OpaquePointer?,
    over bytes: Range<Int>
  ) {
    guard let attribute = unsafe attribute else { return }
    unsafe attribute.pointee.start_index = UInt32(bytes.lowerBound)
    unsafe attribute.pointee.end_index = UInt32(bytes.upperBound)
    unsafe pango_attr_list_insert(list, attribute)
  }
}

extension Face {
  /// A face that a script asks for; its number does not depend on what was printed before.
  init(_ script: ScriptFont, file: Int, index: Int) {
    let place = ScriptFont.all.firstIndex(of: script) ?? 0
    self.init(rawValue: 10 + place * 20 + file * 10 + index)
  }
}

extension ShapedLine {
  fileprivate func moved(by distance: Double) -> ShapedLine {
    ShapedLine(runs: runs.map { $0.moved(by: distance) }, width: width + distance)
  }
}

extension ShapedRun {
  fileprivate func moved(by distance: Double) -> ShapedRun {
    ShapedRun(
      face: face, span: span, isRightToLeft: isRightToLeft, x: x + distance, width: width,
      bytes: bytes, glyphs: glyphs)
  }
}
