import XMLReading

/// The text of the sections of a document, as a person reads it.
struct CDANarrative {
  /// Elements with an identifier, by it; structured entries refer to them.
  private var byIdentifier: [String: XMLElement] = [:]
  /// What stands in the text and is not text: scripts and the like, which are never kept.
  private(set) var active: [XMLElement] = []

  /// Takes in the text of a section, and gives it back line by line.
  mutating func add(_ text: XMLElement) -> String? {
    index(text)
    return plainText(Self.lines(of: text))
  }

  /// What a reference such as `#problem1` points at; `nil` when it leads nowhere.
  func text(at reference: String) -> String? {
    guard reference.hasPrefix("#"), let element = byIdentifier[String(reference.dropFirst())]
    else { return nil }
    return plainText(Self.lines(of: element))
  }

  private mutating func index(_ element: XMLElement) {
    if Self.activeNames.contains(element.name.lowercased()) { active.append(element) }
    if let identifier = element["ID"], byIdentifier[identifier] == nil {
      byIdentifier[identifier] = element
    }
    for child in element.children { index(child) }
  }
}

extension CDANarrative {
  /// The text with a line for each paragraph, item and row, and bars between the cells of a row.
  private static func lines(of element: XMLElement) -> String {
    var lines: [String] = [""]
    write(element, into: &lines)
    return lines.map(collapsed).filter { !$0.isEmpty && $0 != "|" }.joined(separator: "\n")
  }

  private static func write(_ element: XMLElement, into lines: inout [String]) {
    let name = element.name.lowercased()
    guard !activeNames.contains(name) else { return }
    if blocks.contains(name) || name == "br" { lines.append("") }
    for piece in element.content {
      switch piece {
      case .text(let text): lines[lines.count - 1] += text.replacing("\n", with: " ")
      case .element(let child): write(child, into: &lines)
      }
    }
    if cells.contains(name) {
      lines[lines.count - 1] += " | "
    } else if blocks.contains(name) {
      lines.append("")
    }
  }

  /// One space where there are several, and no bar at the end.
  private static func collapsed(_ line: String) -> String {
    let words = line.split { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "\n" }
    let text = words.joined(separator: " ")
    return text.hasSuffix(" |") ? String(text.dropLast(2)) : text
  }

  private static let blocks: Set<String> = [
    "paragraph", "item", "list", "table", "tr", "caption", "thead", "tbody", "tfoot", "p", "div",
    "li", "ul", "ol", "h1", "h2", "h3", "h4",
  ]
  private static let cells: Set<String> = ["td", "th"]
  private static let activeNames: Set<String> = [
    "script", "style", "iframe", "object", "embed", "applet", "link", "meta",
  ]
}
