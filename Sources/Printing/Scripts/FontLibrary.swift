/// The folders in which fonts of further scripts are looked for.
///
/// Fonts that a site puts beside the bundled ones come first, so that letters can be made the same on
/// every machine of the site.
struct FontLibrary {
  private let folders: [String]

  init(_ location: FontLocation) {
    folders =
      [location.directory]
      + [
        "truetype/noto", "opentype/noto", "noto", "noto-cjk", "google-noto",
        "google-noto-sans-cjk-fonts",
      ].map { "/usr/share/fonts/" + $0 }
  }

  /// The paths of those files of a font that are there; bold alone is not enough.
  func paths(of font: ScriptFont) -> [String] {
    guard let regular = path(of: font.files[0]) else { return [] }
    return [regular] + font.files.dropFirst().compactMap(path)
  }

  func path(of file: String) -> String? {
    folders.map { $0 + "/" + file }.first { isFile(atPath: $0) }
  }
}
