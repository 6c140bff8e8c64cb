/// Breaks text into lines of so many columns.
enum TextWrapping {
  /// Breaks at spaces, and inside a word only if a line cannot hold it; a no-break space is kept and
  /// written as a space.
  static func lines(of text: String, width: Int, firstWidth: Int? = nil) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    var room: Int { lines.isEmpty ? firstWidth ?? width : width }
    for word in text.split(whereSeparator: isBreakable) {
      var rest = word.map { $0 == "\u{A0}" ? " " : visible($0) }
      let length = rest.reduce(0) { $0 + columns(of: $1) }
      if !line.isEmpty, used + 1 + length > room {
        lines.append(line)
        line = ""
        used = 0
      }
      if !line.isEmpty {
        line += " "
        used += 1
      }
      while rest.reduce(0, { $0 + columns(of: $1) }) > room {
        var head = ""
        var headColumns = 0
        while let next = rest.first, head.isEmpty || headColumns + columns(of: next) <= room {
          head.append(next)
          headColumns += columns(of: next)
          rest.removeFirst()
        }
        lines.append(head)
      }
      used += rest.reduce(0) { $0 + columns(of: $1) }
      line += String(rest)
    }
    if !line.isEmpty { lines.append(line) }
    return lines.isEmpty ? [""] : lines
  }

  static func columns(of text: String) -> Int {
    text.reduce(0) { $0 + columns(of: $1) }
  }

  /// Two for the wide characters of East Asia and for emoji, else one (Unicode, UAX #11).
  static func columns(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default:
      return 1
    }
  }

  private static func isBreakable(_ character: Character) -> Bool {
    character == " " || character == "\n" || character == "\t" || character == "\r\n"
      || character == "\r"
  }

  /// Control characters would move a terminal's cursor or worse.
  private static func visible(_ character: Character) -> Character {
    guard let scalar = character.unicodeScalars.first else { return character }
    return scalar.value < 0x20 || (scalar.value >= 0x7F && scalar.value < 0xA0)
      ? "\u{FFFD}" : character
  }
}
