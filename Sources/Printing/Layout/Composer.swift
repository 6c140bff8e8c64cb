import Diagnostics
import Documents

/// Lays a document out as one long column of strips, and grows its structure tree.
///
/// It knows the width of the paper and nothing of pages; ``Paginator`` cuts the column.
struct Composer {
  let words: WordCache
  let paper: Paper
  let signing: Document.Words
  var tree = StructureTree()
  var strips: [Strip] = []
  var marks: [Mark] = []
  var lines: [Line] = []
  var fragments: [Fragment] = []
  var links: [Document.Link] = []
  /// Those of words that are not in the document's own language.
  var languages: [String] = []
  var frames: [Frame] = []
  var tableHeads: [TableHead] = []
  var figures: [Document.Figure] = []
  var bookmarks: [Bookmark] = []
  /// What glyphs without a character of their own stand for, as the first to show them said.
  var glyphTexts: [Face: [Int: String]] = [:]
  let language: String
  /// The width of all labels of definitions, so that their values line up down the letter.
  var labelWidth = 0.0

  // Where the next block goes.
  var x: Double
  var width: Double
  var parent: Int
  var frame: Int?
  private var gapAhead = 0.0
  private var breakAhead = Strip.Break.free
  private var keptSince: Int?
  private var anchors: [String] = []
  private var place = 0
  private(set) var missing: [(scalar: Unicode.Scalar, block: Int)] = []

  static let margin = 51.0

  init(_ document: Document, words: WordCache, paper: Paper) {
    self.words = words
    self.paper = paper
    signing = document.metadata.words
    language = document.metadata.language
    x = Self.margin
    width = paper.width - 2 * Self.margin
    parent = tree.add(.document, to: nil)
    labelWidth = min(widestLabel(in: document.blocks) + 9, width * 0.22)
    for (index, block) in document.blocks.enumerated() {
      place = index
      add(block)
    }
  }

  mutating func add(_ block: Document.Block) {
    switch block {
    case .letterhead(let letterhead): add(letterhead)
    case .banner(let text): addBanner(text)
    case .callout(let callout): add(callout)
    case .heading(let heading): add(heading)
    case .paragraph(let text):
      addParagraph(text, .body, to: tree.add(.paragraph, to: parent))
      // What announces a list or a table stands before it.
      if text.runs.last?.text.last == ":" { keepWithNext() }
    case .list(let items): add(items)
    case .definitions(let definitions): add(definitions)
    case .table(let table): add(table)
    case .figure(let figure): add(figure)
    case .rule:
      space(6)
      addStrip(height: 1, [.fill(x: x, y: 0.25, width: width, height: 0.5, grey: 0.45)])
      space(6)
    case .group(let blocks): keepTogether { composer in blocks.forEach { composer.add($0) } }
    case .signature(let signature): add(signature)
    case .pageBreak: breakAhead = .forced
    case .anchored(let name, let block):
      anchors.append(name)
      add(block)
    }
  }

  /// Adds a strip below the last.
  mutating func addStrip(
    height: Double, breakBefore: Strip.Break = .free, table: Int? = nil, _ drawn: [Mark]
  ) {
    let first = marks.count
    marks += anchors.map { .anchor($0) }
    anchors.removeAll()
    marks += drawn
    var breaking = max(breakBefore, breakAhead)
    if let keptSince, strips.count > keptSince { breaking = max(breaking, .unwelcome) }
    strips.append(
      Strip(
        height: height, gap: gapAhead, breakBefore: breaking, marks: first..<marks.count,
        frame: frame, table: table))
    gapAhead = 0
    breakAhead = .free
  }

  /// Asks for at least `height` before the next strip.
  mutating func space(_ height: Double) {
    gapAhead = max(gapAhead, height)
  }

  /// Takes back what ``space(_:)`` asked for.
  mutating func closeGap() {
    gapAhead = 0
  }

  /// Ties the next strip to the last.
  mutating func keepWithNext() {
    breakAhead = max(breakAhead, .bad)
  }

  mutating func keepTogether(_ body: (inout Composer) -> Void) {
    let outer = keptSince
    if keptSince == nil { keptSince = strips.count }
    body(&self)
    keptSince = outer
  }

  /// Adds a paragraph of an element, and keeps two of its lines together at either end.
  mutating func addParagraph(_ text: Document.Text, _ style: TypeStyle, to element: Int) {
    let numbers = setLines(of: text, style, width: width)
    space(3)
    for number in numbers {
      let isSecond = number == numbers.lowerBound + 1
      let isLast = number == numbers.upperBound - 1 && numbers.count > 1
      addStrip(
        height: style.leading, breakBefore: isSecond || isLast ? .bad : .free,
        [.line(number, x: x, baseline: style.baseline, style, element: element)])
    }
    space(3)
  }

  mutating func linkNumber(_ link: Document.Link) -> Int {
    if let last = links.last, last == link { return links.count - 1 }
    links.append(link)
    return links.count - 1
  }

  mutating func languageNumber(_ tag: String) -> Int {
    if let known = languages.firstIndex(of: tag) { return known }
    languages.append(tag)
    return languages.count - 1
  }

  mutating func report(_ scalar: Unicode.Scalar) {
    guard !missing.contains(where: { $0.scalar == scalar }) else { return }
    missing.append((scalar, place))
  }

  private mutating func widestLabel(in blocks: [Document.Block]) -> Double {
    var widest = 0.0
    for block in blocks {
      switch block {
      case .definitions(let definitions):
        for row in definitions.rows {
          widest = max(widest, measure(Document.Text(row.label), .body.bold))
        }
      case .callout(let callout): widest = max(widest, widestLabel(in: callout.blocks))
      case .group(let blocks): widest = max(widest, widestLabel(in: blocks))
      case .anchored(_, let block): widest = max(widest, widestLabel(in: [block]))
      case .letterhead, .banner, .heading, .paragraph, .list, .table, .figure, .rule, .signature,
        .pageBreak:
        break
      }
    }
    return widest
  }
}
