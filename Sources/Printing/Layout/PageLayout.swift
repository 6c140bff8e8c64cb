import Diagnostics
import Documents

/// A document cut into pages: where every strip stands, with the lines at head and foot.
struct PageLayout {
  struct Page {
    var strips: [(strip: Int, y: Double)] = []
    /// The headings of a table that goes on, drawn again without being read again.
    var repeated: [(strip: Int, y: Double)] = []
  }

  /// A place that links lead to.
  struct Target {
    let page: Int
    let y: Double
  }

  let composer: Composer
  private(set) var pages: [Page] = []
  private(set) var anchors: [String: Target] = [:]
  /// One for every bookmark of the composer.
  private(set) var bookmarks: [Target] = []
  let headerLines: Range<Int>
  /// The lines at the foot of every page, on the left.
  let footerLines: Range<Int>
  /// `Page x of y`, one for every page.
  private(set) var numberLines: [Int] = []

  static let furniture = TypeStyle(size: 7.6, leading: 9.8, ink: .grey)

  /// How much higher the first page ends than the others.
  let firstLift: Double

  init(_ document: Document, words: WordCache, paper: Paper, stationery: Stationery = .plain) {
    var composer = Composer(document, words: words, paper: paper)
    let draft = document.draftNotice
    let separator = draft.isEmpty || document.footer.isEmpty ? "" : " \u{B7} "
    let full = composer.width
    headerLines = composer.setLines(
      of: Document.Text(document.header), Self.furniture.bold, width: full)
    footerLines = composer.setLines(
      of: [.strong(draft), "\(separator)\(document.footer)"], Self.furniture, width: full - 70)
    // Stationery takes at most two fifths of the page at either end, so that every letter has room.
    let most = paper.height * 0.4
    let top = 38.0
    let firstTop = max(top, min(stationery.top, most))
    firstLift = max(0, min(stationery.bottom, most) - 26)
    let headerHeight =
      headerLines.isEmpty ? 0 : Double(headerLines.count) * Self.furniture.leading + 8
    let bottom =
      paper.height - 38 - Double(max(1, footerLines.count) - 1) * Self.furniture.leading - 8
    let laterTop = headerLines.isEmpty ? top : 26 + headerHeight
    let plans = Paginator(
      strips: composer.strips, tableHeads: composer.tableHeads,
      firstHeight: bottom - firstLift - firstTop,
      laterHeight: bottom - laterTop
    ).pages()
    for (index, plan) in plans.enumerated() {
      var page = Page()
      var y = index == 0 ? firstTop : laterTop
      if let head = plan.repeatedHead {
        for strip in composer.tableHeads[head].strips {
          page.repeated.append((strip, y))
          y += composer.strips[strip].height
        }
      }
      for strip in plan.strips {
        if strip > plan.strips.lowerBound { y += composer.strips[strip].gap }
        page.strips.append((strip, y))
        y += composer.strips[strip].height
      }
      pages.append(page)
    }
    let (page, pageOf) = (document.metadata.words.page, document.metadata.words.pageOf)
    for index in plans.indices {
      let text: Document.Text = "\(page)\u{A0}\(index + 1) \(pageOf)\u{A0}\(plans.count)"
      numberLines.append(
        composer.setLines(of: text, Self.furniture.bold, width: full).lowerBound)
    }
    self.composer = composer
    findTargets()
  }

  var missing: [(scalar: Unicode.Scalar, block: Int)] { composer.missing }

  private mutating func findTargets() {
    for (index, page) in pages.enumerated() {
      for (number, y) in page.strips {
        for mark in composer.marks[composer.strips[number].marks] {
          switch mark {
          case .anchor(let name): anchors[name] = anchors[name] ?? Target(page: index, y: y)
          case .bookmark: bookmarks.append(Target(page: index, y: y))
          case .line, .fill, .figure: break
          }
        }
      }
    }
  }
}
