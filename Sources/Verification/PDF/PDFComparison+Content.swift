extension [UInt8] {
  /// Whether two content streams draw the same: the same operators on the same operands, however
  /// they are spaced and their strings are written.
  func isSameDrawing(as other: [UInt8]) -> Bool {
    if self == other { return true }
    var first = PDFScanner(self[...])
    var second = PDFScanner(other[...])
    while true {
      switch (first.next(), second.next()) {
      case (nil, nil): return true
      case (let one?, let two?): if !one.isSame(as: two) { return false }
      default: return false
      }
    }
  }

  /// Whether two pieces of XML say the same, in whatever order their attributes stand.
  ///
  /// What stands between the marks of processing instructions is not said to anybody.
  func isSameMarkup(as other: [UInt8]) -> Bool {
    self == other
      || HTMLScanner.tokens(of: self, isXML: true).said
        == HTMLScanner.tokens(of: other, isXML: true).said
  }
}

extension [HTMLToken] {
  /// Without what says nothing to a reader of XML: the order of attributes, and instructions.
  fileprivate var said: [HTMLToken] {
    compactMap { token in
      switch token {
      case .open(let name, let attributes):
        .open(name, attributes.sorted { ($0.name, $0.value) < ($1.name, $1.value) })
      case .other(let text): text.hasPrefix("<?x") ? nil : token
      case .close, .text: token
      }
    }
  }
}

extension PDFValue {
  /// Whether two operands are the same; none of them leads anywhere.
  fileprivate func isSame(as other: PDFValue) -> Bool {
    switch (self, other) {
    case (.null, .null): true
    case (.boolean(let first), .boolean(let second)): first == second
    case (.number(let first), .number(let second)): abs(first - second) < 0.005
    case (.name(let first), .name(let second)): first == second
    case (.string(let first), .string(let second)): first == second
    case (.keyword(let first), .keyword(let second)): first == second
    case (.array(let first), .array(let second)):
      first.count == second.count && zip(first, second).allSatisfy { $0.isSame(as: $1) }
    case (.dictionary(let first), .dictionary(let second)):
      first.count == second.count
        && first.allSatisfy { key, value in second[key]?.isSame(as: value) ?? false }
    default: false
    }
  }
}
