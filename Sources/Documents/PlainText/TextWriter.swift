/// Lines of plain text, written front to back.
struct TextWriter {
  private(set) var bytes: [UInt8] = []
  private let columns: Int
  let signing: Document.Words
  /// What stands before every line, such as the side of a box.
  private var margin = ""
  private var wantsBlankLine = false

  init(columns: Int, signing: Document.Words) {
    self.columns = columns
    self.signing = signing
  }

  /// How many characters fit on a line beside the margin.
  var width: Int { max(8, columns - margin.count) }

  /// Asks for an empty line before the next one; several in a row make one.
  mutating func blankLine() {
    wantsBlankLine = !bytes.isEmpty
  }

  /// Takes back what ``blankLine()`` asked for.
  mutating func noBlankLine() {
    wantsBlankLine = false
  }

  mutating func line(_ text: String) {
    if wantsBlankLine { end(margin) }
    wantsBlankLine = false
    end(margin + text)
  }

  /// Writes `text` over as many lines as it needs, all but the first moved in by `indent`.
  mutating func wrap(_ text: String, first: String = "", indent: Int = 0) {
    let rows = TextWrapping.lines(
      of: text, width: max(8, width - indent), firstWidth: max(8, width - first.count))
    for (index, row) in rows.enumerated() {
      line((index == 0 ? first : String(repeating: " ", count: indent)) + row)
    }
  }

  /// Writes with `mark` before every line.
  mutating func indented(by mark: String, _ body: (inout TextWriter) -> Void) {
    let outer = margin
    if wantsBlankLine { line("") }
    margin += mark
    body(&self)
    margin = outer
  }

  private mutating func end(_ text: String) {
    var line = Array(text.utf8)
    while line.last == 0x20 { line.removeLast() }
    bytes += line
    bytes.append(0x0A)
  }
}
