/// The glyphs that one document shows, face by face.
struct GlyphUse {
  private var isUsed: [[Bool]]
  private var texts: [[Int: String]]
  private var isSeen: [Bool] = []
  private let common: [[Int]]
  /// The same for the faces of further scripts, with what each glyph stands for.
  private var others: [Face: [Int: String?]] = [:]

  init(_ words: WordCache) {
    let faces = Face.common.map { words.face($0) }
    isUsed = faces.map { [Bool](repeating: false, count: $0.font.glyphCount) }
    texts = faces.map { _ in [:] }
    common = faces.map(\.commonGlyphs)
  }

  /// Notes the glyphs of a word, once.
  mutating func note(_ word: Int, in words: WordCache) {
    if isSeen.count <= word {
      isSeen += [Bool](repeating: false, count: word + 1024 - isSeen.count)
    }
    guard !isSeen[word] else { return }
    isSeen[word] = true
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
    Face.common.filter { isUsed[$0.rawValue].contains(true) }
      + others.keys.sorted { $0.rawValue < $1.rawValue }
  }

  /// The glyphs that a document embeds of a face, rising; none if it shows none.
  func glyphs(of face: Face) -> [Int] {
    guard face.rawValue < isUsed.count else { return (others[face] ?? [:]).keys.sorted() }
    var glyphs: [Int] = []
    for (glyph, isUsed) in isUsed[face.rawValue].enumerated() where isUsed { glyphs.append(glyph) }
    guard !glyphs.isEmpty, !common[face.rawValue].isEmpty else { return glyphs }
    return Set(glyphs).union(common[face.rawValue]).sorted()
  }

  /// What a glyph stands for where its font does not say.
  func text(of glyph: Int, in face: Face) -> String? {
    face.rawValue < texts.count ? texts[face.rawValue][glyph] : (others[face]?[glyph] ?? nil)
  }
}
