/// The numbers that a joined file keeps of one letter.
struct JoinedLetter {
  var pageTree: Int
  let pageCount: Int
  var firstPage: Int
  /// The root of its tags, which becomes a part of the whole.
  var part: Int
  var document: Int
  /// The root of its bookmarks, which becomes a bookmark; and the first, the last, how many.
  var outline: Int?
  var bookmarks: (first: Int, last: Int, count: Int)
  let title: String
  var parents: Int
  /// Its keys in the parent tree of the whole.
  let keys: Range<Int>

  /// Finds them in a file; `nil` where it is not as the renderer writes it.
  init?(_ parts: PDFParts, title: String, firstKey: Int) {
    let catalog = PDFValues(parts.objects[parts.root] ?? [])
    guard let pageTree = catalog.number("/Pages"), let part = catalog.number("/StructTreeRoot"),
      let pages = parts.objects[pageTree], let tags = parts.objects[part]
    else { return nil }
    let structure = PDFValues(tags)
    guard let count = PDFValues(pages).number("/Count"),
      let first = PDFValues(pages).number("/Kids"),
      let document = structure.number("/K"), let parents = structure.number("/ParentTree"),
      let keys = structure.number("/ParentTreeNextKey")
    else { return nil }
    (self.pageTree, pageCount, firstPage) = (pageTree, count, first)
    (self.part, self.document, self.parents) = (part, document, parents)
    self.title = title
    self.keys = firstKey..<firstKey + keys
    bookmarks = (0, 0, 0)
    guard let number = catalog.number("/Outlines"), let root = parts.objects[number] else { return }
    let outline = PDFValues(root)
    if let first = outline.number("/First"), let last = outline.number("/Last") {
      self.outline = number
      bookmarks = (first, last, outline.number("/Count") ?? 1)
    }
  }

  /// The same numbers in the whole.
  func moved(by distance: Int) -> JoinedLetter {
    var moved = self
    moved.pageTree += distance
    moved.firstPage += distance
    moved.part += distance
    moved.document += distance
    moved.outline? += distance
    moved.bookmarks.first += distance
    moved.bookmarks.last += distance
    moved.parents += distance
    return moved
  }
}
