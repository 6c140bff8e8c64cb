/// The headings of a document as bookmarks.
struct Outline {
  private let entries: [Bookmark]
  private let targets: [PageLayout.Target]
  private let pages: [Int]
  private let height: Double

  init(_ layout: PageLayout, pages: [Int]) {
    entries = layout.composer.bookmarks
    targets = layout.bookmarks
    self.pages = pages
    height = layout.composer.paper.height
  }

  /// Writes the bookmarks; gives the number of their root, or `nil` when there are none.
  func write(into file: inout PDFFile) -> Int? {
    guard !entries.isEmpty else { return nil }
    let root = file.reserve()
    let objects = entries.map { _ in file.reserve() }
    let parents = entries.indices.map(parent)
    for (index, entry) in entries.enumerated() {
      let siblings = entries.indices.filter { parents[$0] == parents[index] }
      let kids = entries.indices.filter { parents[$0] == index }
      file.put(objects[index]) { bytes in
        bytes.put("<</Title")
        bytes.put(string: entry.title)
        bytes.put("/Parent \(parents[index].map { objects[$0] } ?? root) 0 R")
        if let next = siblings.first(where: { $0 > index }) {
          bytes.put("/Next \(objects[next]) 0 R")
        }
        if let previous = siblings.last(where: { $0 < index }) {
          bytes.put("/Prev \(objects[previous]) 0 R")
        }
        if let first = kids.first, let last = kids.last {
          let count = entries.indices.filter { isBelow($0, index, parents) }.count
          bytes.put("/First \(objects[first]) 0 R/Last \(objects[last]) 0 R/Count \(count)")
        }
        bytes.put("/Dest")
        bytes.put(targets[index], on: pages, height: height)
        bytes.put(">>")
      }
    }
    let top = entries.indices.filter { parents[$0] == nil }
    file.put(root) { bytes in
      bytes.put("<</Type/Outlines/Count \(entries.count)")
      if let first = top.first, let last = top.last {
        bytes.put("/First \(objects[first]) 0 R/Last \(objects[last]) 0 R")
      }
      bytes.put(">>")
    }
    return root
  }

  /// The nearest heading above that is of a higher level.
  private func parent(of index: Int) -> Int? {
    entries[..<index].lastIndex { $0.level < entries[index].level }
  }

  private func isBelow(_ index: Int, _ ancestor: Int, _ parents: [Int?]) -> Bool {
    var current = parents[index]
    while let parent = current {
      if parent == ancestor { return true }
      current = parents[parent]
    }
    return false
  }
}
