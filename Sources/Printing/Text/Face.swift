/// One of the fonts that a document is set in, by its place among those a renderer has loaded.
struct Face: RawRepresentable, Hashable {
  let rawValue: Int

  static let regular = Face(rawValue: 0)
  static let bold = Face(rawValue: 1)
  static let italic = Face(rawValue: 2)
  /// Arrows and mathematical signs, for every style.
  static let signs = Face(rawValue: 3)
  /// Boxes, bullets and ticks, for every style.
  static let marks = Face(rawValue: 4)

  /// The faces that every renderer has loaded; further ones follow as scripts ask for them.
  static let common: [Face] = [.regular, .bold, .italic, .signs, .marks]
}
