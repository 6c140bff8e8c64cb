import Diagnostics
import Documents

extension Composer {
  /// Breaks `text` into lines no wider than `width`; gives their numbers in ``lines``.
  mutating func setLines(
    of text: Document.Text, _ style: TypeStyle, width: Double
  ) -> Range<Int> {
    let first = lines.count
    if text.runs.contains(where: { Self.needsShaping($0.text) }) {
      shapeLines(of: text, style, width: width)
      return first..<lines.count
    }
    let start = fragments.count
    for run in text.runs {
      addFragments(of: run, style, width: width, paragraph: start)
    }
    breakLines(start..<fragments.count, style, width: width)
    return first..<lines.count
  }

  /// The fragments of a text that is yet to be broken into lines; `nil` where Pango has to do both.
  mutating func setFragments(of text: Document.Text, _ style: TypeStyle) -> Range<Int>? {
    if text.runs.contains(where: { Self.needsShaping($0.text) }) { return nil }
    let start = fragments.count
    for run in text.runs {
      addFragments(of: run, style, width: .infinity, paragraph: start)
    }
    return start..<fragments.count
  }

  /// Breaks fragments into lines, or the text they came from where one of them is too wide.
  mutating func setLines(
    of text: Document.Text, _ prepared: Range<Int>?, _ style: TypeStyle, width: Double
  ) -> Range<Int> {
    guard let prepared, fragments[prepared].allSatisfy({ $0.width <= width }) else {
      return setLines(of: text, style, width: width)
    }
    let first = lines.count
    breakLines(prepared, style, width: width)
    return first..<lines.count
  }

  /// What the fragments of a run have in common.
  struct Setting {
    let face: Face
    let link: Int?
    let language: Int?

    func fragment(
      _ word: Int, width: Double, _ following: Fragment.Following
    ) -> Fragment {
      Fragment(
        word: word, face: face, width: width, link: link, language: language,
        following: following)
    }
  }

  mutating func setting(of run: Document.Run, _ style: TypeStyle) -> Setting {
    Setting(
      face: style.face(of: run), link: run.link.map { linkNumber($0) },
      language: run.language.map { languageNumber($0) })
  }

  /// The width of `text` on one line, in points.
  mutating func measure(_ text: Document.Text, _ style: TypeStyle) -> Double {
    let numbers = setLines(of: text, style, width: .infinity)
    let width = numbers.isEmpty ? 0 : lines[numbers.lowerBound].width
    return width
  }

  private mutating func addFragments(
    of run: Document.Run, _ style: TypeStyle, width: Double, paragraph: Int
  ) {
    let setting = setting(of: run, style)
    let bytes = Array(run.text.utf8)
    var start = 0
    for index in bytes.indices {
      if Self.isSpace(bytes[index]) {
        if start < index {
          add(bytes[start..<index], setting, style, width: width, .space)
        } else if let last = fragments.indices.last, last >= paragraph {
          // A space at the start of a run belongs to the word before it.
          fragments[last].following = .space
        }
        start = index + 1
      } else if Self.canBreak(after: index, in: bytes) {
        add(bytes[start...index], setting, style, width: width, .opportunity)
        start = index + 1
      }
    }
    if start < bytes.count {
      add(bytes[start...], setting, style, width: width, .nothing)
    }
  }

  /// A word of more bytes is shaped piece by piece: no line holds it.
  private static let longestWhole = 240

  private mutating func add(
    _ bytes: ArraySlice<UInt8>, _ setting: Setting, _ style: TypeStyle, width: Double,
    _ following: Fragment.Following
  ) {
    if bytes.count <= Self.longestWhole {
      let number = words.number(of: bytes, in: setting.face)
      if let scalar = words.words[number].missing { report(scalar) }
      let wordWidth = words.words[number].width * style.size / 1000
      guard wordWidth > width else {
        fragments.append(
          setting.fragment(number, width: wordWidth, following))
        return
      }
    }
    // Longer than a line: it is cut where it must be, without a hyphen that is not in it.
    var piece: [UInt8] = []
    var pieceWidth = 0.0
    for character in String(decoding: bytes, as: UTF8.self) {
      let letter = Array(character.utf8)
      let letterNumber = words.number(of: letter[...], in: setting.face)
      let letterWidth = words.words[letterNumber].width * style.size / 1000
      let isFull = pieceWidth + letterWidth > width * 0.98
      if !piece.isEmpty, isFull || piece.count + letter.count > Self.longestWhole {
        addPiece(piece, setting, style, width.isFinite ? .opportunity : .nothing)
        piece.removeAll(keepingCapacity: true)
        pieceWidth = 0
      }
      piece += letter
      pieceWidth += letterWidth
    }
    addPiece(piece, setting, style, following)
  }

  private mutating func addPiece(
    _ bytes: [UInt8], _ setting: Setting, _ style: TypeStyle,
    _ following: Fragment.Following
  ) {
    let number = words.number(of: bytes[...], in: setting.face)
    if let scalar = words.words[number].missing { report(scalar) }
    let width = words.words[number].width * style.size / 1000
    fragments.append(
      setting.fragment(number, width: width, following))
  }

  private mutating func breakLines(_ range: Range<Int>, _ style: TypeStyle, width limit: Double) {
    var start = range.lowerBound
    var index = start
    var width = 0.0
    var breakAfter: (index: Int, width: Double)?
    while index < range.upperBound {
      let fragment = fragments[index]
      if index > start, width + fragment.width > limit + 0.01 {
        // Without a place to break, the line ends inside a word of several styles.
        let end = breakAfter ?? (index, width)
        lines.append(Line(fragments: start..<end.index, width: end.width))
        start = end.index
        index = start
        width = 0
        breakAfter = nil
        continue
      }
      width += fragment.width
      index += 1
      switch fragment.following {
      case .nothing: break
      case .opportunity: breakAfter = (index, width)
      case .space:
        breakAfter = (index, width)
        width += words.face(fragment.face).spaceWidth * style.size / 1000
      }
    }
    guard start < range.upperBound else { return }
    if let breakAfter, breakAfter.index == index { width = breakAfter.width }
    lines.append(Line(fragments: start..<index, width: width))
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }

  /// Whether a line may break after the hyphen, slash or dash that ends at `index`: only between
  /// letters, so that `3/5`, `4-` and `2026-05-14` stay whole.
  private static func canBreak(after index: Int, in bytes: [UInt8]) -> Bool {
    let byte = bytes[index]
    let isDash =
      (byte == 0x93 || byte == 0x94) && index >= 2 && bytes[index - 1] == 0x80
      && bytes[index - 2] == 0xE2
    guard byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || isDash else { return false }
    // A unit such as mU/L and a word such as X-ray stay whole too.
    let reach = byte == UInt8(ascii: "/") ? 3 : 2
    let before = index - (isDash ? 3 : 1)
    guard before - reach + 1 >= 0, index + reach < bytes.count else { return false }
    return bytes[before - reach + 1...before].allSatisfy(isLetter)
      && bytes[index + 1...index + reach].allSatisfy(isLetter)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
  }
}
