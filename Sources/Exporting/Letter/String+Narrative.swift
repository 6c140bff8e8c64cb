import Importing

extension String {
  /// The text as it may stand in a narrative of XML: line feeds and tabs count as blanks, and
  /// characters that XML does not have become U+FFFD.
  var escapedForNarrative: String {
    var plain = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: plain.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: plain.append("\u{FFFD}")
      default: plain.unicodeScalars.append(scalar)
      }
    }
    return plain.escapedForMarkup
  }

  /// The name as an identifier of XML, which begins with a letter.
  var identifierOfXML: String {
    guard let first = unicodeScalars.first, first.properties.isAlphabetic else { return "_" + self }
    return self
  }
}
