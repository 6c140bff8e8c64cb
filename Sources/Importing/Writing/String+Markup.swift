extension String {
  /// The text as it may stand between tags and between quotes, its line ends and tabs kept.
  ///
  /// A parser reads a bare one of them as a blank or a line feed (XML 1.0, 2.11 and 3.3.3).
  package var escapedForMarkup: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      case "\r": result += "&#13;"
      case "\t": result += "&#9;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
