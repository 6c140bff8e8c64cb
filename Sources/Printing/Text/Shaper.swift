import CHarfBuzz

/// A glyph where HarfBuzz put it, in font units.
struct ShapedGlyph {
  let glyph: Int
  /// The first byte of the characters it shows, counted from the start of the word.
  let cluster: Int
  let advance: Int
  let offsetX: Int
  let offsetY: Int
}

/// HarfBuzz holding one font.
///
/// The pointers never leave this class, which frees them; HarfBuzz keeps its own copy of the font's
/// bytes.
@safe final class Shaper {
  private let font: OpaquePointer
  private let buffer: OpaquePointer
  private let language: hb_language_t?

  init(_ bytes: [UInt8]) {
    let blob = unsafe bytes.withUnsafeBytes { raw in
      let characters = unsafe raw.bindMemory(to: CChar.self)
      return unsafe hb_blob_create(
        characters.baseAddress, UInt32(characters.count), HB_MEMORY_MODE_DUPLICATE, nil, nil)
    }
    unsafe font = Self.font(takingOver: blob, index: 0)
    unsafe buffer = hb_buffer_create()
    // Set, not guessed: HarfBuzz would take the language from the locale of the machine.
    unsafe language = hb_language_from_string("en", 2)
  }

  /// A font that stays in its file, of which only what is used is read; `nil` if there is none.
  init?(path: String, index: Int) {
    guard let blob = unsafe hb_blob_create_from_file_or_fail(path) else { return nil }
    unsafe font = Self.font(takingOver: blob, index: UInt32(index))
    unsafe buffer = hb_buffer_create()
    unsafe language = hb_language_from_string("en", 2)
    guard unsafe hb_face_get_glyph_count(hb_font_get_face(font)) > 0 else { return nil }
  }

  private static func font(takingOver blob: OpaquePointer?, index: UInt32) -> OpaquePointer {
    let face = unsafe hb_face_create(blob, index)
    defer {
      unsafe hb_face_destroy(face)
      unsafe hb_blob_destroy(blob)
    }
    return unsafe hb_font_create(face)
  }

  var face: OpaquePointer? { unsafe hb_font_get_face(font) }

  deinit {
    unsafe hb_buffer_destroy(buffer)
    unsafe hb_font_destroy(font)
  }

  /// Shapes the UTF-8 of `word` from left to right.
  func shape(_ word: ArraySlice<UInt8>) -> [ShapedGlyph] {
    unsafe hb_buffer_clear_contents(buffer)
    unsafe word.withUnsafeBytes { raw in
      let characters = unsafe raw.bindMemory(to: CChar.self)
      let count = Int32(characters.count)
      unsafe hb_buffer_add_utf8(buffer, characters.baseAddress, count, 0, count)
    }
    unsafe hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
    unsafe hb_buffer_set_language(buffer, language)
    unsafe hb_buffer_guess_segment_properties(buffer)
    unsafe hb_shape(font, buffer, nil, 0)
    var count: UInt32 = 0
    let infos = unsafe hb_buffer_get_glyph_infos(buffer, &count)
    let positions = unsafe hb_buffer_get_glyph_positions(buffer, &count)
    guard let infos = unsafe infos, let positions = unsafe positions else { return [] }
    return (0..<Int(count)).map { index in
      let info = unsafe infos[index]
      let position = unsafe positions[index]
      return ShapedGlyph(
        glyph: Int(info.codepoint), cluster: Int(info.cluster), advance: Int(position.x_advance),
        offsetX: Int(position.x_offset), offsetY: Int(position.y_offset))
    }
  }

  /// Every character the font has, with its glyph; rising.
  func characters() -> [(scalar: UInt32, glyph: Int)] {
    let set = unsafe hb_set_create()
    defer { unsafe hb_set_destroy(set) }
    unsafe hb_face_collect_unicodes(hb_font_get_face(font), set)
    var found: [(scalar: UInt32, glyph: Int)] = []
    var scalar = UInt32.max
    while unsafe hb_set_next(set, &scalar) != 0 {
      var glyph: UInt32 = 0
      if unsafe hb_font_get_nominal_glyph(font, scalar, &glyph) != 0 {
        found.append((scalar, Int(glyph)))
      }
    }
    return found
  }

  /// The version of HarfBuzz, on which the bytes of a document depend.
  static var version: String {
    unsafe String(cString: hb_version_string())
  }
}
