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

  /// The face under which a glyph that few letters show is embedded, apart from those that nearly all
  /// do: these are then cut and compressed once for all letters.
  var rare: Face? {
    self == .regular || self == .bold ? Face(rawValue: Self.common.count + rawValue) : nil
  }

  /// The common faces with those of their rare glyphs, in the order of their numbers.
  static let withRare: [Face] = common + [Face.regular, .bold].compactMap(\.rare)

  /// The loaded face that holds the glyphs.
  var base: Face {
    rawValue >= Self.common.count && rawValue < Self.withRare.count
      ? Face(rawValue: rawValue - Self.common.count) : self
  }
}
