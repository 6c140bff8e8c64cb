/// Font programs already cut and compressed, kept from one document to the next.
///
/// Most letters use the same glyphs, once the common ones are always counted in. What is kept depends
/// on its key alone, so that a document's bytes do not depend on those before it.
final class FontMemory {
  struct Key: Hashable {
    let face: Face
    let glyphs: [Int]
    /// What glyphs without a code point of their own stand for, in the order of the glyphs.
    let texts: [String]
  }

  struct Embedded {
    let program: PDFFile.Stream
    let characterMap: PDFFile.Stream
    let widths: [UInt8]
    /// Six letters that mark a subset, made from its glyphs.
    let tag: String
  }

  /// About 2 MB of fonts; a document that is unlike all others costs what it did before.
  private static let limit = 100

  /// For fonts that every letter embeds: slower once, and smaller in each.
  let thorough = Deflater(level: 9)
  private var known: [Key: Embedded] = [:]

  func forget() {
    known.removeAll(keepingCapacity: true)
  }

  /// What is known of `key`, made by `make` the first time.
  func embedded(_ key: Key, _ make: () -> Embedded) -> Embedded {
    if let embedded = known[key] { return embedded }
    if known.count >= Self.limit { known.removeAll(keepingCapacity: true) }
    let embedded = make()
    known[key] = embedded
    return embedded
  }
}
