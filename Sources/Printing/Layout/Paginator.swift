/// A page's share of the column.
struct PagePlan {
  var strips: Range<Int>
  /// The table whose headings are repeated at the top of the page.
  var repeatedHead: Int?
}

/// Cuts a column of strips into pages, each break at the least harmful place.
struct Paginator {
  let strips: [Strip]
  let tableHeads: [TableHead]
  let firstHeight: Double
  let laterHeight: Double

  func pages() -> [PagePlan] {
    var pages: [PagePlan] = []
    var start = 0
    while start < strips.count {
      let head = repeatedHead(at: start)
      let room =
        (pages.isEmpty ? firstHeight : laterHeight) - (head.map { tableHeads[$0].height } ?? 0)
      let end = endOfPage(from: start, room: room)
      pages.append(PagePlan(strips: start..<end, repeatedHead: head))
      start = end
    }
    return pages.isEmpty ? [PagePlan(strips: 0..<0, repeatedHead: nil)] : pages
  }

  private func repeatedHead(at start: Int) -> Int? {
    guard let table = strips[start].table, tableHeads[table].strips.upperBound < start else {
      return nil
    }
    return table
  }

  private func endOfPage(from start: Int, room: Double) -> Int {
    var height = 0.0
    // The last place of every harm where a break is possible so far, and how far down it is.
    var best: [Strip.Break: (index: Int, height: Double)] = [:]
    var index = start
    while index < strips.count {
      let strip = strips[index]
      if index > start {
        if strip.breakBefore == .forced { return index }
        best[strip.breakBefore] = (index, height)
      }
      height += strip.height + (index > start ? strip.gap : 0)
      if height > room + 0.01, index > start {
        if let free = best[.free], free.height >= Self.filled * room { return free.index }
        let places = [best[.unwelcome], best[.free], best[.bad]].compactMap(\.self)
        return places.first?.index ?? index
      }
      index += 1
    }
    return strips.count
  }

  /// How much of a page must be full where what follows is kept together; else it is broken, so that
  /// a long box, such as that of the priority, begins where it stands.
  private static let filled = 0.6
}
