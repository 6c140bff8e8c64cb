import Foundation

/// A letter's own words: its HTML without tags and without the titles of its sources.
struct PrintedLetter {
  let text: String

  init(html: String) {
    let body = html.split(separator: "<body", maxSplits: 1).last ?? ""
    let sections = body.split(separator: "<h2")
      .filter { !$0.prefix(200).contains(">Sources of the criteria") }
    text = sections.map { Self.plain($0, isInTag: true) }.joined(separator: " ")
  }

  /// The words of a verdict that no letter may give, where neither a denial of the letter's own nor
  /// a string of the record holds them.
  func forbiddenWords(besides record: JSON) -> [String] {
    var words = text.lowercased()
    let quoted = record.strings.map { Self.plain($0[...], isInTag: false).lowercased() }.filter {
      $0.count > 8
    }
    for allowed in Self.denials + quoted.sorted(by: { $0.count > $1.count }) {
      words = words.replacing(allowed, with: " ")
    }
    return Self.forbidden.filter { words.contains($0) }
  }

  private static let denials = [
    "it is not a diagnosis", "criteria met is not a diagnosis", "red flag diagnosis tool",
  ]

  private static let forbidden = [
    "diagnosis", "diagnosed", "confirmed", "excluded", "ruled out", "rule out", "unlikely",
    "reassuring", "no red flags", "do not refer", "explained by", "completions", "probability",
  ]

  private static func plain(_ html: Substring, isInTag: Bool) -> String {
    var text = ""
    var isTag = isInTag
    for character in html {
      switch character {
      case "<": isTag = true
      case ">":
        isTag = false
        text += " "
      default: if !isTag { text.append(character) }
      }
    }
    for (entity, character) in [("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")] {
      text = text.replacing(entity, with: character)
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
