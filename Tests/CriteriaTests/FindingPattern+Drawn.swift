import Clinical
import Criteria
import Drawing

/// Concepts of which some are others by definition, and sites of which some lie within others.
private let drawnCodes: [Code] = [
  "weakness", "foot-drop", "fatigable-weakness", "wasting", "tongue-wasting", "fasciculation",
  "clonus", "ankle-clonus", "jaw-clonus", "numbness", "saddle-numbness", "swallowing-difficulty",
  "cannot-swallow-saliva", "babinski",
]
private let drawnSites: [Code] = [
  "bulbar", "cervical", "lumbosacral", "generalised", "limbs", "head", "arm", "hand", "leg",
  "ankle", "jaw", "perineum", "foot", "tongue", "deltoid", "tibialis-anterior",
  "abductor-digiti-minimi", "nowhere-on-the-map",
]

extension Draws {
  mutating func one<Value>(of values: [Value]) -> Value { values[draw(values.count)] }

  /// One of `values`, or none as often as `oneIn` does not come up.
  mutating func maybe<Value>(of values: [Value], oneIn: Int) -> Value? {
    draw(oneIn) == 0 ? one(of: values) : nil
  }
}

extension FindingPattern {
  static func drawn(_ draws: inout Draws) -> FindingPattern {
    var pattern = FindingPattern(draws.one(of: drawnCodes), place: .drawn(&draws))
    pattern.observation = draws.maybe(of: Observation.allCases, oneIn: 4)
    if let tempo = draws.maybe(of: Tempo.allCases, oneIn: 4) { pattern.tempo = [tempo, .years] }
    if let course = draws.maybe(of: Course.allCases, oneIn: 6) { pattern.course = [course] }
    if let spread = draws.maybe(of: Distribution.allCases, oneIn: 6) {
      pattern.distribution = [spread]
    }
    if let severity = draws.maybe(of: Severity.allCases, oneIn: 6) {
      pattern.severity = [severity, .severe]
    }
    return pattern
  }
}

extension Place {
  fileprivate static func drawn(_ draws: inout Draws) -> Place {
    switch draws.draw(3) {
    case 0: return .anywhere
    case 1: return .within((0...draws.draw(2)).map { _ in draws.one(of: drawnSites) })
    default:
      return .muscle(
        draws.one(of: ["deltoid", "tibialis-anterior", "tongue"]),
        draws.one(of: [Side.left, .right]))
    }
  }
}

extension Finding {
  static func drawn(_ draws: inout Draws) -> Finding {
    var drawn = finding(
      draws.one(of: drawnCodes), draws.one(of: Presence.allCases),
      at: draws.maybe(of: drawnSites, oneIn: 2), draws.maybe(of: Side.allCases, oneIn: 2),
      by: draws.one(of: Observer.allCases), tempo: draws.maybe(of: Tempo.allCases, oneIn: 3),
      course: draws.maybe(of: Course.allCases, oneIn: 3),
      elicitation: draws.maybe(of: Elicitation.allCases, oneIn: 3))
    drawn.distribution = draws.maybe(of: Distribution.allCases, oneIn: 4)
    drawn.severity = draws.maybe(of: Severity.allCases, oneIn: 4)
    return drawn
  }
}

extension Power {
  /// A grade, which says weakness of a muscle and is no finding that was written.
  static func drawn(_ draws: inout Draws) -> Power {
    Power(
      site: draws.one(of: ["deltoid", "tibialis-anterior", "arm"]),
      side: draws.one(of: [.left, .right]), grade: draws.maybe(of: Grade.allCases, oneIn: 2),
      presence: draws.one(of: [.notAssessed, .notAssessable]), provenance: place())
  }
}
