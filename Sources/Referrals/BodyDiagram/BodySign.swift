import Clinical

/// A sign that the diagram draws.
enum BodySign: CaseIterable {
  case fasciculation, wasting, weakness, tone, reflexRaised, reflexReduced, clonus

  /// The concept, with all that lie within it.
  private var code: Code {
    switch self {
    case .fasciculation: "fasciculation"
    case .wasting: "wasting"
    case .weakness: "weakness"
    case .tone: "hypertonia"
    case .reflexRaised: "hyperreflexia"
    case .reflexReduced: "hyporeflexia"
    case .clonus: "clonus"
    }
  }

  /// The sign that a concept is or lies in.
  static let byCode: [Code: BodySign] = allCases.reduce(into: [:]) { signs, sign in
    for code in Vocabulary.shipped.conceptsWithin(sign.code) { signs[code] = sign }
    signs[sign.code] = sign
  }

  /// The letter in the drawing.
  var letter: String {
    switch self {
    case .fasciculation: "F"
    case .wasting: "A"
    case .weakness: "W"
    case .tone: "T"
    case .reflexRaised: "R+"
    case .reflexReduced: "R\u{2212}"
    case .clonus: "C"
    }
  }
}
