import CPango

/// The fonts that Pango may choose from: ours and those that a text asks for, none else.
///
/// The configuration is made here file by file, so that neither the fonts of the machine nor its
/// settings can change a letter.
@safe final class PangoFonts {
  let context: OpaquePointer
  private let map: OpaquePointer
  private let configuration: OpaquePointer

  /// Pango's first map reads the machine's settings and fonts, in a thread of its own, unless the
  /// process has a configuration by then; a machine without any would have it complain.
  private static let isApartFromMachine = unsafe FcConfigSetCurrent(FcConfigCreate()) != 0

  init?(_ paths: [String]) {
    guard Self.isApartFromMachine, let configuration = unsafe FcConfigCreate(),
      let map = unsafe pango_ft2_font_map_new(),
      let context = unsafe pango_font_map_create_context(map)
    else { return nil }
    for path in paths { unsafe FcConfigAppFontAddFile(configuration, path) }
    unsafe pango_fc_font_map_set_config(map, configuration)
    // One unit is a point, and nothing is rounded to pixels.
    unsafe pango_ft2_font_map_set_resolution(map, 72, 72)
    unsafe pango_fc_font_map_set_default_substitute(
      map, { pattern, _ in unsafe FcPatternAddBool(pattern, "hinting", 0) }, nil, nil)
    unsafe pango_context_set_round_glyph_positions(context, 0)
    unsafe self.context = context
    unsafe self.map = map
    unsafe self.configuration = configuration
  }

  deinit {
    unsafe g_object_unref(UnsafeMutableRawPointer(context))
    unsafe g_object_unref(UnsafeMutableRawPointer(map))
    unsafe FcConfigDestroy(configuration)
  }

  /// The version of Pango, on which the bytes of a document depend.
  static var version: String { unsafe String(cString: pango_version_string()) }
}
