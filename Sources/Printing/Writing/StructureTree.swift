/// The tree that says what every mark on a page is: what a screen reader reads.
///
/// Elements are made in reading order while the page is laid out. Their marked content, and the links
/// that stand among it, are added while it is written.
struct StructureTree {
  /// The standard structure types of ISO 32000-1, 14.8.4, that letters need.
  enum Tag: Equatable {
    case document
    case division
    case paragraph
    case heading(Int)
    case list(isBulleted: Bool)
    case item
    case label
    case itemBody
    case table
    case tableHead
    case tableBody
    case row
    case headingCell(isColumn: Bool)
    case cell
    case caption
    case figure(alternative: String)
    case link
    case span(language: String)

    var name: StaticString {
      switch self {
      case .document: "Document"
      case .division: "Div"
      case .paragraph: "P"
      case .heading(let level): level == 1 ? "H1" : level == 2 ? "H2" : "H3"
      case .list: "L"
      case .item: "LI"
      case .label: "Lbl"
      case .itemBody: "LBody"
      case .table: "Table"
      case .tableHead: "THead"
      case .tableBody: "TBody"
      case .row: "TR"
      case .headingCell: "TH"
      case .cell: "TD"
      case .caption: "Caption"
      case .figure: "Figure"
      case .link: "Link"
      case .span: "Span"
      }
    }
  }

  enum Kid {
    case element(Int)
    case content(page: Int, number: Int)
    /// A link annotation, counted over the document.
    case annotation(page: Int, number: Int)
  }

  struct Element {
    let tag: Tag
    let parent: Int?
    var kids: [Kid] = []
    /// Where a figure lies on its page: left, bottom, right, top.
    var box: [Double] = []
  }

  private(set) var elements: [Element] = []
  /// For every page, the element of every piece of marked content.
  private(set) var owners: [[Int]] = []

  /// Adds an element as the last kid of `parent`.
  mutating func add(_ tag: Tag, to parent: Int?) -> Int {
    elements.append(Element(tag: tag, parent: parent))
    if let parent { elements[parent].kids.append(.element(elements.count - 1)) }
    return elements.count - 1
  }

  mutating func addPage() {
    owners.append([])
  }

  /// Adds a piece of marked content of the last page to an element; gives its number (MCID).
  mutating func addContent(to element: Int) -> Int {
    let page = owners.count - 1
    let number = owners[page].count
    owners[page].append(element)
    elements[element].kids.append(.content(page: page, number: number))
    return number
  }

  mutating func addAnnotation(_ number: Int, to element: Int) {
    elements[element].kids.append(.annotation(page: owners.count - 1, number: number))
  }

  mutating func setBox(_ box: [Double], of element: Int) {
    elements[element].box = box
  }
}
