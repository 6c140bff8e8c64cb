import Documents

/// How the words of a paragraph look, before its runs say more.
struct TypeStyle {
  enum Ink {
    case black
    case grey
    case accent
    case white
  }

  /// In points.
  var size: Double
  /// From one baseline to the next, in points.
  var leading: Double
  var isBold = false
  var ink = Ink.black

  static let body = TypeStyle(size: 9.5, leading: 12.6)
  static let cell = TypeStyle(size: 8.8, leading: 11.2)
  static let small = TypeStyle(size: 8.3, leading: 10.8, ink: .grey)

  func face(of run: Document.Run) -> Face {
    switch run.style {
    case .plain, .code: isBold ? .bold : .regular
    case .strong: .bold
    case .emphasis: isBold ? .bold : .italic
    }
  }

  var bold: TypeStyle {
    var style = self
    style.isBold = true
    return style
  }

  /// From the top of a line to its baseline; what is over the leading lies evenly above and below.
  var baseline: Double { leading / 2 + size * 0.36 }
}
