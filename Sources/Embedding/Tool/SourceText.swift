import Foundation

/// The name and text of a file, as they are written in Swift.
struct SourceText {
  let name: String
  /// A string literal that has the file's own bytes, line ends and all.
  let literal: String

  init(path: String) throws {
    let url = URL(fileURLWithPath: path)
    guard let text = String(validating: try Data(contentsOf: url), as: UTF8.self) else {
      throw Failure.notUTF8(path)
    }
    name = url.lastPathComponent
    guard name.utf8.allSatisfy(Self.isPlain) else { throw Failure.name(path) }
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": literal += "\\n"
      case "\"", "\\": literal += "\\\(scalar)"
      case "\u{0}"..<" ", "\u{7F}": literal += "\\u{\(String(scalar.value, radix: 16))}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    self.literal = literal + "\""
  }

  /// What may stand between the backticks of an identifier and needs no escape in a literal.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
}
