/// A font for scripts that the common faces lack, and where it is to be found.
struct ScriptFont: Hashable {
  /// The family that the font names itself with.
  let family: String
  /// The files of its regular and its bold style.
  let files: [String]
  /// Whether it comes with the program; else it is taken from the machine if it is there.
  let isBundled: Bool
  /// The characters it is asked for (Unicode 15, blocks).
  let ranges: [ClosedRange<UInt32>]

  static let all: [ScriptFont] =
    [
      ScriptFont(
        bundled: "Noto Sans Hebrew", "Hebrew", [0x0590...0x05FF, 0xFB1D...0xFB4F]),
      ScriptFont(
        bundled: "Noto Sans Arabic", "Arabic",
        [0x0600...0x06FF, 0x0750...0x077F, 0x08A0...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFE]),
      ScriptFont(
        bundled: "Noto Sans Devanagari", "Devanagari", [0x0900...0x097F, 0xA8E0...0xA8FF]),
      ScriptFont(
        family: "Noto Sans CJK SC", files: ["NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"],
        isBundled: false,
        ranges: [
          0x1100...0x11FF, 0x2E80...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF,
          0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFF,
        ]),
    ] + others.map { ScriptFont(optional: $0.name, [$0.block]) }

  /// Scripts with a block of their own, in the order of their characters.
  private static let others: [(name: String, block: ClosedRange<UInt32>)] = [
    ("Armenian", 0x0530...0x058F), ("Syriac", 0x0700...0x074F), ("Thaana", 0x0780...0x07BF),
    ("Bengali", 0x0980...0x09FF), ("Gurmukhi", 0x0A00...0x0A7F), ("Gujarati", 0x0A80...0x0AFF),
    ("Oriya", 0x0B00...0x0B7F), ("Tamil", 0x0B80...0x0BFF), ("Telugu", 0x0C00...0x0C7F),
    ("Kannada", 0x0C80...0x0CFF), ("Malayalam", 0x0D00...0x0D7F), ("Sinhala", 0x0D80...0x0DFF),
    ("Thai", 0x0E00...0x0E7F), ("Lao", 0x0E80...0x0EFF), ("Myanmar", 0x1000...0x109F),
    ("Georgian", 0x10A0...0x10FF), ("Ethiopic", 0x1200...0x139F), ("Cherokee", 0x13A0...0x13FF),
    ("CanadianAboriginal", 0x1400...0x167F), ("Khmer", 0x1780...0x17FF),
    ("Mongolian", 0x1800...0x18AF), ("OlChiki", 0x1C50...0x1C7F), ("Tifinagh", 0x2D30...0x2D7F),
    ("Yi", 0xA000...0xA4CF), ("MeeteiMayek", 0xABC0...0xABFF), ("Adlam", 0x1E900...0x1E95F),
  ]

  private init(family: String, files: [String], isBundled: Bool, ranges: [ClosedRange<UInt32>]) {
    self.family = family
    self.files = files
    self.isBundled = isBundled
    self.ranges = ranges
  }

  private init(bundled family: String, _ stem: String, _ ranges: [ClosedRange<UInt32>]) {
    self.init(
      family: family, files: [stem + "-Regular.ttf", stem + "-Bold.ttf"], isBundled: true,
      ranges: ranges)
  }

  private init(optional name: String, _ ranges: [ClosedRange<UInt32>]) {
    let stem = "NotoSans" + name
    let spaced = name.reduce(into: "") { $0 += ($1.isUppercase && !$0.isEmpty ? " " : "") + [$1] }
    self.init(
      family: "Noto Sans " + spaced, files: [stem + "-Regular.ttf", stem + "-Bold.ttf"],
      isBundled: false, ranges: ranges)
  }

  /// The fonts that the characters of a text ask for, each once, in the order of ``all``.
  static func needed(for text: [UInt8]) -> [ScriptFont] {
    var isNeeded = [Bool](repeating: false, count: all.count)
    var last: ClosedRange<UInt32> = 0...0x52F
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars
    where !last.contains(scalar.value) {
      for (number, font) in all.enumerated() {
        guard let range = font.ranges.first(where: { $0.contains(scalar.value) }) else { continue }
        isNeeded[number] = true
        last = range
        break
      }
    }
    return all.indices.filter { isNeeded[$0] }.map { all[$0] }
  }
}
