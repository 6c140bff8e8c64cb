import Foundation

/// A line of comma-separated values (RFC 4180).
package enum CommaSeparated {
  /// What a file begins with, so that spreadsheets take it for UTF-8.
  static let mark = Data([0xEF, 0xBB, 0xBF])

  static func line(_ cells: [String]) -> Data {
    Data((cells.map(cell).joined(separator: ",") + "\r\n").utf8)
  }

  /// A cell that no spreadsheet takes for a formula: such a beginning is quoted with an apostrophe.
  package static func cell(_ text: String) -> String {
    let text = text.first.map { "=+-@\t\r\n".contains($0) } ?? false ? "'" + text : text
    guard text.contains(where: { "\",\r\n".contains($0) || $0 == "\r\n" }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
