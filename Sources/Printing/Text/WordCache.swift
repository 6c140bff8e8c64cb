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
    /// Where ``codes`` holds the word as elements of a `TJ` array, with a space behind it.
    let spacedCode: Range<Int>
    /// How many bytes of it the space takes.
    let spaceLength: Int
    /// Where ``uses`` holds the glyphs it needs.
    let uses: Range<Int>
    /// The first character that no font has.
    let missing: Unicode.Scalar?
    /// Whether the word can be looked up.
    let isShared: Bool
    /// Whether it shows only glyphs that its face embeds in every document.
    let isPlain: Bool

    /// The word alone.
    var code: Range<Int> { spacedCode.lowerBound..<spacedCode.upperBound - spaceLength }
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
  /// A power of two of places, each the number of a word below half its hash, or all ones.
  private var places = [UInt64](repeating: .max, count: 1 << 12)

  init(fonts: FontLocation) throws(Rejection) {
    var faces: [LoadedFace] = []
    for face in Face.common { faces.append(try LoadedFace(face, from: fonts)) }
    common = faces
    scripts = ParagraphShaper(fonts)
  }

  /// A face, loaded if it is not yet; the regular one where its file is gone meanwhile.
  func face(_ face: Face) -> LoadedFace {
    if face.rawValue < common.count { return common[face.rawValue] }
    if face.rawValue < Face.withRare.count { return common[face.base.rawValue] }
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
        spacedCode: codeStart..<codes.count, spaceLength: 0, uses: useStart..<uses.count,
        missing: nil, isShared: false, isPlain: false))
    return words.count - 1
  }

  /// Makes room; called between documents, because it forgets every number given out.
  func trim() {
    if words.count > Self.limit { forget() }
  }

  func forget() {
    words.removeAll(keepingCapacity: true)
    codes.removeAll(keepingCapacity: true)
    uses.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
    for place in places.indices { places[place] = .max }
  }

  /// The number of the word that `bytes` hold, in `face`.
  func number(of bytes: ArraySlice<UInt8>, in face: Face) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(face.rawValue)
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash ^= hash >> 29
    let mark = hash & 0xFFFF_FFFF_0000_0000
    var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while places[place] != .max {
      let entry = places[place]
      if entry & 0xFFFF_FFFF_0000_0000 == mark {
        let number = Int(entry & 0xFFFF_FFFF)
        if isWord(number, bytes, face) { return number }
      }
      place = (place + 1) & (places.count - 1)
    }
    let keyStart = keys.count
    keys += bytes
    let codeStart = codes.count
    let useStart = uses.count
    let shaped = encode(bytes, in: face, into: &codes, &uses)
    let codeEnd = codes.count
    codes += self.face(face).spaceCode
    let isPlain =
      face.rare != nil && uses[useStart...].allSatisfy { $0.face == face && $0.text == nil }
    words.append(
      Word(
        hash: hash, key: keyStart..<keys.count, face: face, width: shaped.width,
        spacedCode: codeStart..<codes.count, spaceLength: codes.count - codeEnd,
        uses: useStart..<uses.count, missing: shaped.missing, isShared: true, isPlain: isPlain))
    places[place] = mark | UInt64(words.count - 1)
    if words.count * 2 > places.count { grow() }
    return words.count - 1
  }

  private func isWord(_ number: Int, _ bytes: ArraySlice<UInt8>, _ face: Face) -> Bool {
    let key = words[number].key
    guard words[number].face == face, key.count == bytes.count else { return false }
    var place = key.lowerBound
    for byte in bytes {
      guard keys[place] == byte else { return false }
      place += 1
    }
    return true
  }

  /// The UTF-8 of a word.
  func text(of number: Int) -> ArraySlice<UInt8> {
    keys[words[number].key]
  }

  private func grow() {
    places = [UInt64](repeating: .max, count: places.count * 2)
    for (number, word) in words.enumerated() where word.isShared {
      var place = Int(truncatingIfNeeded: word.hash) & (places.count - 1)
      while places[place] != .max { place = (place + 1) & (places.count - 1) }
      places[place] = word.hash & 0xFFFF_FFFF_0000_0000 | UInt64(number)
    }
  }
}
