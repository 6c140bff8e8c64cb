import Clinical

/// A sign that the diagram draws.
package enum BodySign: String, CaseIterable {
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
}
