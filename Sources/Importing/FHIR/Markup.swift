/// The markup of a narrative, which is only ever read as text.
enum Markup {
  /// Elements that do something, where FHIR allows none that do (R4 2.4.0).
  static let active: Set<String> = ["script", "iframe", "object", "embed", "form", "link"]

  static func hasScript(_ markup: String) -> Bool {
    let text = markup.lowercased()
    return active.contains { text.contains("<" + $0) } || text.contains("javascript:")
  }

  /// The text between the tags, with line breaks where blocks end; what is active is left out.
  static func plainText(_ markup: String) -> String {
    var result = ""
    var skipped: String?
    var rest = markup[...]
    while let character = rest.first {
      if character == "<" {
        let tag = rest.prefix { $0 != ">" }
        rest = rest.dropFirst(tag.count + 1)
        let name = tag.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
          .lowercased()
        let isEnd = tag.dropFirst().first == "/"
        if let open = skipped {
          if isEnd, name == open { skipped = nil }
        } else if !isEnd, active.contains(name) || name == "style", tag.last != "/" {
          skipped = name
        } else if blocks.contains(name), !result.hasSuffix("\n") {
          result += "\n"
        } else if cells.contains(name), isEnd {
          result += " "
        }
      } else {
        let run = rest.prefix { $0 != "<" }
        if skipped == nil { result += resolved(run) }
        rest = rest.dropFirst(run.count)
      }
    }
    return tidy(result)
  }

  /// Lines without white space around them, and no blank ones.
  static func tidy(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { line in
      line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static let blocks: Set<String> = [
    "p", "div", "br", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "dt",
    "dd", "pre", "hr", "caption",
  ]
  private static let cells: Set<String> = ["td", "th"]

  private static func resolved(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    var result = ""
    var rest = text
    while let character = rest.first {
      let reference = rest.dropFirst().prefix { $0 != ";" && $0 != "&" && !$0.isWhitespace }
      let end = rest.dropFirst(reference.count + 1)
      if character == "&", end.first == ";", let scalar = scalar(reference) {
        result.unicodeScalars.append(scalar)
        rest = end.dropFirst()
      } else {
        result.append(character)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private static func scalar(_ reference: Substring) -> Unicode.Scalar? {
    if reference.hasPrefix("#") {
      let digits = reference.dropFirst()
      let isHexadecimal = digits.first == "x" || digits.first == "X"
      let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap { Unicode.Scalar($0) }
    }
    return named[reference]
  }

  private static let named: [Substring: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–",
    "mdash": "—", "deg": "°", "micro": "µ", "le": "≤", "ge": "≥", "plusmn": "±", "frac12": "½",
    "eacute": "é", "auml": "ä", "ouml": "ö", "uuml": "ü", "szlig": "ß", "hellip": "…",
    "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "bull": "•", "middot": "·",
  ]
}
