import Diagnostics

/// Shaped words, each kept as the bytes that show it in a PDF.
///
/// A clinic's letters share most of their words, so that setting a page is mostly looking words up
/// and copying bytes. The key is the word's UTF-8 with its face; the value depends on nothing else,
/// so that a warm cache and a cold one give the same document.
final class WordCache {
  struct Word {
    fileprivate let hash: UInt64
    fileprivate let key: Range<Int>
    let face: Face
    /// In thousandths of an em.
    let width: Double
    /// Where ``codes`` holds the word as elements of a `TJ` array.
    let code: Range<Int>
    /// Where ``uses`` holds the glyphs it needs.
    let uses: Range<Int>
    /// The first character that no font has.
    let missing: Unicode.Scalar?
    /// Whether the word can be looked up.
    let isShared: Bool
  }

  /// A glyph that a word shows.
  struct Use {
    let face: Face
    let glyph: Int
    /// What the glyph stands for in this word, where the font does not say.
    let text: String?
  }

  /// Beyond this many words the cache starts again, so that a long run of names stays small.
  private static let limit = 30_000

  private let common: [LoadedFace]
  /// The fonts of further scripts, once a document asked for them.
  private var others: [Face: LoadedFace] = [:]
  let scripts: ParagraphShaper
  private(set) var words: [Word] = []
  private(set) var codes: [UInt8] = []
  private(set) var uses: [Use] = []
  private var keys: [UInt8] = []
  /// A power of two of places, each the number of a word or -1.
  private var places = [Int32](repeating: -1, count: 1 << 12)

  init(fonts: FontLocation) throws(Rejection) {
    var faces: [LoadedFace] = []
    for face in Face.common { faces.append(try LoadedFace(face, from: fonts)) }
    common = faces
    scripts = ParagraphShaper(fonts)
  }

  /// A face, loaded if it is not yet; the regular one where its file is gone meanwhile.
  func face(_ face: Face) -> LoadedFace {
    if face.rawValue < common.count { return common[face.rawValue] }
    if let known = others[face] { return known }
    let file = scripts.file(of: face)
    let loaded = file.flatMap { LoadedFace(path: $0.path, index: $0.index) } ?? common[0]
    others[face] = loaded
    return loaded
  }

  /// Keeps a word that only this document has, and that is never looked up.
  func addWord(
    _ bytes: ArraySlice<UInt8>, in face: Face, width: Double, codes newCodes: [UInt8],
    uses newUses: [Use]
  ) -> Int {
    let (keyStart, codeStart, useStart) = (keys.count, codes.count, uses.count)
    keys += bytes
    codes += newCodes
    uses += newUses
    words.append(
      Word(
        hash: 0, key: keyStart..<keys.count, face: face, width: width,
        code: codeStart..<codes.count, uses: useStart..<uses.count, missing: nil, isShared: false))
    return words.count - 1
  }

  /// Makes room; called between documents, because it forgets every number given out.
  func trim() {
    guard words.count > Self.limit else { return }
    words.removeAll(keepingCapacity: true)
    codes.removeAll(keepingCapacity: true)
    uses.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
    for place in places.indices { places[place] = -1 }
  }

  /// The number of the word that `bytes` hold, in `face`.
  func number(of bytes: ArraySlice<UInt8>, in face: Face) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(face.rawValue)
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash ^= hash >> 29
    var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while places[place] >= 0 {
      let number = Int(places[place])
      if words[number].hash == hash, words[number].face == face,
        keys[words[number].key].elementsEqual(bytes)
      {
        return number
      }
      place = (place + 1) & (places.count - 1)
    }
    let keyStart = keys.count
    keys += bytes
    let codeStart = codes.count
    let useStart = uses.count
    let shaped = encode(bytes, in: face, into: &codes, &uses)
    words.append(
      Word(
        hash: hash, key: keyStart..<keys.count, face: face, width: shaped.width,
        code: codeStart..<codes.count, uses: useStart..<uses.count, missing: shaped.missing,
        isShared: true))
    places[place] = Int32(words.count - 1)
    if words.count * 2 > places.count { grow() }
    return words.count - 1
  }

  /// The UTF-8 of a word.
  func text(of number: Int) -> ArraySlice<UInt8> {
    keys[words[number].key]
  }

  private func grow() {
    places = [Int32](repeating: -1, count: places.count * 2)
    for (number, word) in words.enumerated() where word.isShared {
      var place = Int(truncatingIfNeeded: word.hash) & (places.count - 1)
      while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
      places[place] = Int32(number)
    }
  }
}
