import Foundation

/// Objects put into a PDF behind its end, over those of the same numbers (ISO 32000-1, 7.5.6), as
/// an editor does that saves its changes.
///
/// It reads files that were written without compression: the first three objects are the catalogue,
/// the tree of pages and the properties.
struct PDFUpdate {
  static let (catalog, pages, properties) = (1, 2, 3)

  let file: [UInt8]
  private let text: String
  private var objects: [Int: String] = [:]

  init(_ file: [UInt8]) {
    self.file = file
    text = String(decoding: file, as: Unicode.ASCII.self)
  }

  /// What an object that is no stream says, by how it begins.
  func object(beginning start: String) -> String? {
    guard let range = text.firstRange(of: start) else { return nil }
    return text[range.lowerBound...].split(separator: "\n", maxSplits: 1).first.map(String.init)
  }

  /// The content of a stream object.
  func stream(_ number: Int) -> String? {
    guard let head = text.firstRange(of: "\n\(number) 0 obj\n"),
      let start = text[head.upperBound...].firstRange(of: "stream\n"),
      let end = text[start.upperBound...].firstRange(of: "\nendstream")
    else { return nil }
    return String(text[start.upperBound..<end.lowerBound])
  }

  /// The numbers that stand before ` 0 R` in a text.
  static func references(in text: some StringProtocol) -> [Int] {
    String(text).matches(of: /(\d+) 0 R/).compactMap { Int($0.1) }
  }

  mutating func put(_ number: Int, _ object: String) { objects[number] = object }

  mutating func put(_ number: Int, stream content: String, _ entries: String = "") {
    objects[number] =
      "<<\(entries)/Length \(content.utf8.count)>>\nstream\n\(content)\nendstream"
  }

  /// A number that no object has yet.
  var free: Int { 90_000 + objects.count }

  var bytes: [UInt8] {
    var bytes = file
    var table = "xref\n"
    for (number, object) in objects.sorted(by: { $0.key < $1.key }) {
      let offset = String(repeating: "0", count: 10 - String(bytes.count).count)
      table += "\(number) 1\n\(offset)\(bytes.count) 00000 n\r\n"
      bytes += Array("\(number) 0 obj\n\(object)\nendobj\n".utf8)
    }
    let start = text.matches(of: /startxref\n(\d+)/).last.map { String($0.1) } ?? "0"
    table += "trailer\n<</Size 99999/Root 1 0 R/Info 3 0 R/Prev \(start)>>\n"
    let end = "startxref\n\(bytes.count)\n%%EOF\n"
    return bytes + Array((table + end).utf8)
  }
}
