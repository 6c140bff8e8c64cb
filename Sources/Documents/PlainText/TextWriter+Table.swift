extension TextWriter {
  /// Writes a table as columns, or row by row where the columns would be too narrow for their words.
  mutating func write(_ table: Document.Table) {
    guard !table.columns.isEmpty else { return }
    blankLine()
    if let caption = table.caption { wrap(words(of: caption)) }
    let headings = table.columns.map { words(of: $0.heading) }
    let rows = table.rows.map { table.cells(of: $0).map(words) }
    if let widths = columnWidths(of: [headings] + rows) {
      writeRow(headings, widths)
      line(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
      for row in rows { writeRow(row, widths) }
    } else {
      for row in rows { writeStacked(row, headings, hasRowHeadings: table.hasRowHeadings) }
    }
    blankLine()
  }

  private mutating func writeRow(_ cells: [String], _ widths: [Int]) {
    let columns = zip(cells, widths).map { TextWrapping.lines(of: $0, width: $1) }
    for index in 0..<(columns.map(\.count).max() ?? 0) {
      let parts = zip(columns, widths).map { lines, width in
        let text = index < lines.count ? lines[index] : ""
        return text + String(repeating: " ", count: max(0, width - TextWrapping.columns(of: text)))
      }
      line(parts.joined(separator: "  "))
    }
  }

  private mutating func writeStacked(
    _ cells: [String], _ headings: [String], hasRowHeadings: Bool
  ) {
    for (index, cell) in cells.enumerated() where !cell.isEmpty {
      if index == 0, hasRowHeadings {
        wrap(cell, indent: 2)
      } else {
        wrap(headings[index] + ": " + cell, first: "  ", indent: 4)
      }
    }
  }

  /// Widths that fit on a line and hold every word whole; `nil` when there are none.
  ///
  /// Every column gets its longest word, and what is left goes to those that want most.
  private func columnWidths(of rows: [[String]]) -> [Int]? {
    let count = rows[0].count
    var wanted = [Int](repeating: 1, count: count)
    var widths = [Int](repeating: 1, count: count)
    for row in rows {
      for (index, cell) in row.enumerated() {
        wanted[index] = max(wanted[index], TextWrapping.columns(of: cell))
        let longest = cell.split(separator: " ").map { TextWrapping.columns(of: String($0)) }.max()
        widths[index] = max(widths[index], longest ?? 0)
      }
    }
    var left = width - 2 * (count - 1) - widths.reduce(0, +)
    guard left >= 0 else { return nil }
    while left > 0 {
      let hungry = widths.indices.filter { widths[$0] < wanted[$0] }
      // The narrowest for what it wants comes first; of equals, the leftmost.
      guard let next = hungry.max(by: { wanted[$0] - widths[$0] < wanted[$1] - widths[$1] }) else {
        break
      }
      widths[next] += 1
      left -= 1
    }
    return widths
  }
}
