import Documents

extension Composer {
  /// Between a cell's edge and its words.
  private static let padding = 3.5

  mutating func add(_ table: Document.Table) {
    guard !table.columns.isEmpty else { return }
    let element = tree.add(.table, to: parent)
    space(5)
    if let caption = table.caption, !caption.isEmpty {
      addParagraph(caption, .cell.bold, to: tree.add(.caption, to: element))
      keepWithNext()
    }
    let (edges, prepared) = columnEdges(of: table)
    let head = tree.add(.tableHead, to: element)
    let number = tableHeads.count
    let firstHead = strips.count
    addRow(
      table.columns.map(\.heading), prepared[0], edges, to: tree.add(.row, to: head),
      tags: [StructureTree.Tag](repeating: .headingCell(isColumn: true), count: edges.count - 1),
      isHead: true, table: nil, anchor: nil)
    let height = strips[firstHead...].reduce(0) { $0 + $1.height }
    tableHeads.append(TableHead(strips: firstHead..<strips.count, height: height))
    guard !table.rows.isEmpty else { return }
    let body = tree.add(.tableBody, to: element)
    keepWithNext()
    for (place, row) in table.rows.enumerated() {
      var tags = [StructureTree.Tag](repeating: .cell, count: edges.count - 1)
      if table.hasRowHeadings { tags[0] = .headingCell(isColumn: false) }
      addRow(
        table.cells(of: row), prepared[place + 1], edges, to: tree.add(.row, to: body), tags: tags,
        isHead: false,
        table: number, anchor: row.anchor)
    }
    space(7)
  }

  /// Where the columns begin, and where the last ends; with the fragments of every cell.
  ///
  /// The widths follow the weights, but no column is narrower than its longest word, as long as that
  /// leaves the others room.
  private mutating func columnEdges(
    of table: Document.Table
  ) -> (edges: [Double], prepared: [[Range<Int>?]]) {
    let weights = table.columns.map { max($0.weight, 0.05) }
    let most = width / Double(weights.count) * 1.3
    var least = [Double](repeating: 0, count: weights.count)
    var prepared: [[Range<Int>?]] = []
    for (place, row) in ([table.columns.map(\.heading)] + table.rows.map(table.cells)).enumerated()
    {
      var cells: [Range<Int>?] = []
      for (index, cell) in row.enumerated() {
        let isBold = place == 0 || index == 0 && table.hasRowHeadings
        let style = isBold ? TypeStyle.cell.bold : .cell
        let range = setFragments(of: cell, style)
        let longest = range.map { longestWord(of: $0) } ?? longestWord(of: cell, style)
        least[index] = max(least[index], longest)
        cells.append(range)
      }
      prepared.append(cells)
    }
    least = least.map { min($0 + 2 * Self.padding + 0.5, most) }
    var isFixed = [Bool](repeating: false, count: weights.count)
    var widths = least
    while true {
      let open = weights.indices.filter { !isFixed[$0] }
      let total = open.reduce(0) { $0 + weights[$1] }
      let room = width - weights.indices.filter { isFixed[$0] }.reduce(0) { $0 + least[$1] }
      for index in open { widths[index] = room * weights[index] / total }
      let tooNarrow = open.filter { widths[$0] < least[$0] }
      guard !tooNarrow.isEmpty, tooNarrow.count < open.count else { break }
      for index in tooNarrow {
        isFixed[index] = true
        widths[index] = least[index]
      }
    }
    let edges = widths.reduce(into: [x]) { $0.append($0[$0.count - 1] + $1) }
    return (edges, prepared)
  }

  private func longestWord(of range: Range<Int>) -> Double {
    var longest = 0.0
    var width = 0.0
    for fragment in fragments[range] {
      width += fragment.width
      longest = max(longest, width)
      if fragment.following != .nothing { width = 0 }
    }
    return longest
  }

  private mutating func longestWord(of text: Document.Text, _ style: TypeStyle) -> Double {
    setLines(of: text, style, width: .infinity).reduce(0) {
      max($0, longestWord(of: lines[$1].fragments))
    }
  }

  /// Adds a row as one strip; a row taller than a third of the page may be parted.
  private mutating func addRow(
    _ cells: [Document.Text], _ prepared: [Range<Int>?], _ edges: [Double], to row: Int,
    tags: [StructureTree.Tag],
    isHead: Bool, table: Int?, anchor: String?
  ) {
    let style = TypeStyle.cell
    var cellLines: [Range<Int>] = []
    var elements: [Int] = []
    var styles: [TypeStyle] = []
    for (index, cell) in cells.enumerated() {
      let isBold: Bool
      if case .headingCell = tags[index] { isBold = true } else { isBold = false }
      let own = isBold ? style.bold : style
      let room = edges[index + 1] - edges[index] - 2 * Self.padding
      cellLines.append(setLines(of: cell, prepared[index], own, width: max(room, 12)))
      elements.append(tree.add(tags[index], to: row))
      styles.append(own)
    }
    let count = max(1, cellLines.map(\.count).max() ?? 1)
    let most = max(6, Int(paper.height / 3 / style.leading))
    for start in stride(from: 0, to: count, by: most) {
      let end = min(start + most, count)
      let isLast = end == count
      let top = start == 0 ? 2.0 : 0
      let height = top + Double(end - start) * style.leading + (isLast ? 2.5 : 0)
      var drawn: [Mark] = []
      if start == 0, let anchor { drawn.append(.anchor(anchor)) }
      if isHead {
        drawn.append(.fill(x: x, y: 0, width: width, height: height, grey: 0.92))
      }
      if isLast {
        let thickness = isHead ? 0.9 : 0.4
        drawn.append(
          .fill(
            x: x, y: height - thickness, width: width, height: thickness,
            grey: isHead ? 0 : 0.65))
      }
      for (index, numbers) in cellLines.enumerated() {
        for offset in start..<end where offset < numbers.count {
          drawn.append(
            .line(
              numbers.lowerBound + offset, x: edges[index] + Self.padding,
              baseline: top + Double(offset - start) * style.leading + style.baseline,
              styles[index], element: elements[index]))
        }
      }
      addStrip(height: height, table: table, drawn)
    }
  }
}
