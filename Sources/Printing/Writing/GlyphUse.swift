/// The glyphs that one document shows, face by face.
struct GlyphUse {
  private var isUsed: [[Bool]]
  private var texts: [[Int: String]]
  private var isSeen: [Bool] = []
  private let common: [[Int]]
  /// The same for the faces of further scripts, with what each glyph stands for.
  private var others: [Face: [Int: String?]] = [:]

  init(_ words: WordCache) {
    let faces = Face.withRare.map { words.face($0) }
    isUsed = faces.map { [Bool](repeating: false, count: $0.font.glyphCount) }
    texts = faces.map { _ in [:] }
    common = Face.withRare.map { $0.base == $0 ? words.face($0).commonGlyphs : [] }
  }

  /// Notes the glyphs of a word, once.
  mutating func note(_ word: Int, in words: WordCache) {
    if isSeen.count <= word {
      isSeen += [Bool](repeating: false, count: word + 1024 - isSeen.count)
    }
    guard !isSeen[word] else { return }
    isSeen[word] = true
    if words.words[word].isPlain {
      // The face is embedded with all that the word shows; one glyph stands for it.
      let face = words.words[word].face.rawValue
      if let glyph = common[face].first { isUsed[face][glyph] = true }
      return
    }
    for use in words.uses[words.words[word].uses] {
      guard use.face.rawValue < isUsed.count else {
        others[use.face, default: [:]][use.glyph] = .some(use.text)
        continue
      }
      isUsed[use.face.rawValue][use.glyph] = true
      if let text = use.text, texts[use.face.rawValue][use.glyph] == nil {
        texts[use.face.rawValue][use.glyph] = text
      }
    }
  }

  mutating func noteSpace(of face: Face, in words: WordCache) {
    isUsed[face.rawValue][words.face(face).spaceGlyph] = true
  }

  /// The faces that a document shows, rising.
  var faces: [Face] {
    Face.withRare.filter { isUsed[$0.rawValue].contains(true) }
      + others.keys.sorted { $0.rawValue < $1.rawValue }
  }

  /// The glyphs that a document embeds of a face, rising; none if it shows none.
  func glyphs(of face: Face) -> [Int] {
    guard face.rawValue < isUsed.count else { return (others[face] ?? [:]).keys.sorted() }
    var isEmbedded = isUsed[face.rawValue]
    for glyph in common[face.rawValue] { isEmbedded[glyph] = true }
    var glyphs: [Int] = []
    for (glyph, isEmbedded) in isEmbedded.enumerated() where isEmbedded { glyphs.append(glyph) }
    return glyphs
  }

  /// What a glyph stands for where its font does not say.
  func text(of glyph: Int, in face: Face) -> String? {
    face.rawValue < texts.count ? texts[face.rawValue][glyph] : (others[face]?[glyph] ?? nil)
  }
}
