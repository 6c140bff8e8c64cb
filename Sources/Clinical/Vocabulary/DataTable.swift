/// A shipped table: comma-separated, one header line, quotes where a cell holds a comma.
///
/// Shipped tables are part of the program, so a fault in one is a programmer's error and stops it.
struct DataTable {
  struct Row {
    let cells: [String: String]

    subscript(_ column: String) -> String {
      guard let cell = cells[column] else { preconditionFailure("no column named \(column)") }
      return cell
    }

    func region(_ column: String) -> BodyRegion {
      guard let region = BodyRegion(rawValue: self[column]) else {
        preconditionFailure("no region is named \(self[column])")
      }
      return region
    }
  }

  let rows: [Row]

  init(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
    let header = lines.first.map(Self.cells) ?? []
    rows = lines.dropFirst().map { line in
      let cells = Self.cells(line)
      precondition(cells.count == header.count, "a row needs \(header.count) cells: \(line)")
      return Row(cells: Dictionary(zip(header, cells), uniquingKeysWith: { $1 }))
    }
  }

  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
