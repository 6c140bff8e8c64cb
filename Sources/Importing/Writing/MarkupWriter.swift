/// Writes indented XML.
struct MarkupWriter {
  private(set) var text = ""
  private var depth = 0

  mutating func line(_ content: String) {
    text += String(repeating: "  ", count: depth) + content + "\n"
  }

  mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
    line(tag(name, attributes) + ">")
    depth += 1
  }

  mutating func close(_ name: String) {
    depth -= 1
    line("</\(name)>")
  }

  mutating func empty(_ name: String, _ attributes: [(String, String)] = []) {
    line(tag(name, attributes) + "/>")
  }

  mutating func element(_ name: String, _ attributes: [(String, String)], text: String) {
    line(tag(name, attributes) + ">" + text.escapedForMarkup + "</\(name)>")
  }

  private func tag(_ name: String, _ attributes: [(String, String)]) -> String {
    "<" + name + attributes.map { " \($0)=\"\($1.escapedForMarkup)\"" }.joined()
  }
}
