import CHarfBuzz

extension Shaper {
  /// The bytes of a table of the font; empty if it has none of that name.
  func table(_ name: String) -> [UInt8] {
    let blob = unsafe hb_face_reference_table(face, Self.tag(name))
    defer { unsafe hb_blob_destroy(blob) }
    return unsafe Self.bytes(of: blob)
  }

  /// Whether the outlines are in a table `CFF `, by the characters' own numbers (CID).
  var isCFF: Bool { !table("CFF ").isEmpty }

  /// The font with the outlines of `glyphs` alone and without tables that only a shaper needs.
  ///
  /// A font with `glyf` outlines keeps the numbers of its glyphs. In one with a table `CFF `, which
  /// alone is given, outlines are found by CID, so that their numbers need not be kept: the ideographs
  /// of a letter then take 40 KB instead of 240.
  func subset(_ glyphs: [Int]) -> [UInt8]? {
    guard let input = unsafe hb_subset_input_create_or_fail() else { return nil }
    defer { unsafe hb_subset_input_destroy(input) }
    let wanted = unsafe hb_subset_input_glyph_set(input)
    for glyph in glyphs { unsafe hb_set_add(wanted, UInt32(glyph)) }
    let dropped = unsafe hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for name in ["GSUB", "GPOS", "GDEF", "name", "OS/2", "post", "VORG", "vhea", "vmtx"] {
      unsafe hb_set_add(dropped, Self.tag(name))
    }
    let isCFF = isCFF
    var flags = HB_SUBSET_FLAGS_NO_HINTING.rawValue
    if !isCFF { flags |= HB_SUBSET_FLAGS_RETAIN_GIDS.rawValue }
    unsafe hb_subset_input_set_flags(input, flags)
    guard let subset = unsafe hb_subset_or_fail(face, input) else { return nil }
    defer { unsafe hb_face_destroy(subset) }
    let blob =
      isCFF
      ? unsafe hb_face_reference_table(subset, Self.tag("CFF "))
      : unsafe hb_face_reference_blob(subset)
    defer { unsafe hb_blob_destroy(blob) }
    return unsafe Self.bytes(of: blob)
  }

  /// OpenType 1.9, `name`: the PostScript name.
  private static let postScriptNameID: UInt32 = 6

  /// The name that PDFs know the font by.
  var postScriptName: String {
    var room = UInt32(64)
    var name = [CChar](repeating: 0, count: 64)
    unsafe hb_ot_name_get_utf8(
      face, Self.postScriptNameID, nil, &room, &name)
    let bytes = name.prefix(Int(room)).map { UInt8(bitPattern: $0) }
    let plain = bytes.filter { $0 > 0x20 && $0 < 0x7F && !"()<>[]{}/%#".utf8.contains($0) }
    return plain.isEmpty ? "Font" : String(decoding: plain, as: UTF8.self)
  }

  private static func bytes(of blob: OpaquePointer?) -> [UInt8] {
    var count: UInt32 = 0
    guard let start = unsafe hb_blob_get_data(blob, &count) else { return [] }
    return unsafe UnsafeRawBufferPointer(start: start, count: Int(count)).map(\.self)
  }

  private static func tag(_ name: String) -> hb_tag_t {
    name.utf8.reduce(0) { $0 << 8 | UInt32($1) }
  }
}
