/// Writes JSON, indented or on one line.
struct ObjectWriter {
  private(set) var text = ""
  private let isIndented: Bool
  private var depth = 0
  private var isFirst = true

  init(isIndented: Bool) {
    self.isIndented = isIndented
  }

  mutating func open(_ bracket: Character, key: String? = nil) {
    begin(key)
    text.append(bracket)
    depth += 1
    isFirst = true
  }

  mutating func close(_ bracket: Character) {
    depth -= 1
    if !isFirst { newLine() }
    text.append(bracket)
    isFirst = false
  }

  mutating func string(_ value: String, key: String? = nil) {
    begin(key)
    text += quoted(value)
  }

  /// Writes a number or a word that stands without quotes.
  mutating func bare(_ value: String, key: String? = nil) {
    begin(key)
    text += value
  }

  /// Writes an array of strings on one line.
  mutating func strings(_ values: [String], key: String? = nil) {
    begin(key)
    text += "[" + values.map { quoted($0) }.joined(separator: isIndented ? ", " : ",") + "]"
  }

  private mutating func begin(_ key: String?) {
    if !isFirst { text.append(",") }
    if depth > 0 { newLine() }
    isFirst = false
    if let key { text += quoted(key) + (isIndented ? ": " : ":") }
  }

  private mutating func newLine() {
    guard isIndented else { return }
    text += "\n" + String(repeating: "  ", count: depth)
  }

  private func quoted(_ value: String) -> String {
    var result = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\u{0}"..."\u{1F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
