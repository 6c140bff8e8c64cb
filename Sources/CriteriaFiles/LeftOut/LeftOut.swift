/// A rule that the sources hold and no criterion restates, and why.
public struct LeftOut: Sendable, Hashable {
  public let what: String
  public let source: String
  public let why: String

  /// Everything that was left out on purpose, in the order of the shipped table.
  public static let all: [LeftOut] = EmbeddedFiles.`left-out.csv`
    .split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
    .map { line in
      let cells = cells(of: line)
      precondition(cells.count == 3, "a line of left-out.csv needs three cells: \(line)")
      return LeftOut(what: cells[0], source: cells[1], why: cells[2])
    }

  /// The cells of one line, of which those that hold a comma stand in quotes.
  private static func cells(of line: Substring) -> [String] {
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
