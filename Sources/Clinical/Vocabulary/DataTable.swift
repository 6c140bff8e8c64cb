/// A shipped table: comma-separated, one header line, quotes where a cell holds a comma.
///
/// Shipped tables are part of the program, so a fault in one is a programmer's error and stops it.
package struct DataTable {
  package struct Row {
    let columns: [String: Int]
    let cells: [String]

    package subscript(_ column: String) -> String {
      guard let index = columns[column] else { preconditionFailure("no column named \(column)") }
      return cells[index]
    }

    /// The numbers from one cell to another; an empty cell sets no bound.
    func range(_ lower: String, _ upper: String) -> ClosedRange<Double> {
      let least = Double(self[lower]) ?? -.infinity
      let greatest = Double(self[upper]) ?? .infinity
      precondition(least <= greatest, "a range begins before it ends")
      return least...greatest
    }

    func region(_ column: String) -> BodyRegion {
      guard let region = BodyRegion(rawValue: self[column]) else {
        preconditionFailure("no region is named \(self[column])")
      }
      return region
    }
  }

  package let rows: [Row]

  package init(_ text: String) {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"))
      .filter { $0.first != UInt8(ascii: "#") }
    let header = lines.first.map(Self.cells) ?? []
    let columns = Dictionary(zip(header, header.indices), uniquingKeysWith: { $1 })
    rows = lines.dropFirst().map { line in
      let cells = Self.cells(line)
      precondition(
        cells.count == header.count, "a row needs \(header.count) cells: \(Substring(line))")
      return Row(columns: columns, cells: cells)
    }
  }

  private static func cells(_ line: Substring.UTF8View) -> [String] {
    var cells: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    for byte in line {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        cells.append(String(decoding: cell, as: UTF8.self))
        cell.removeAll(keepingCapacity: true)
      default: cell.append(byte)
      }
    }
    return cells + [String(decoding: cell, as: UTF8.self)]
  }
}
