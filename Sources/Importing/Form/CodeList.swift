/// A list of codes that an attribute of the record form draws on.
package enum CodeList: String, Sendable, Hashable, CaseIterable {
  /// Every concept of the vocabulary that a record can state of a patient.
  case finding
  /// What a movement can be called.
  case phenomenon
  /// What a movement can be like.
  case feature
  /// What a medicine or drug can be.
  case exposure
  case measure, site, muscle, tendon, unit

  /// The place among all cases, which is quicker to look up by than the name.
  var place: Int {
    switch self {
    case .finding: 0
    case .phenomenon: 1
    case .feature: 2
    case .exposure: 3
    case .measure: 4
    case .site: 5
    case .muscle: 6
    case .tendon: 7
    case .unit: 8
    }
  }

  /// What the list holds, for a message and for the schemas.
  var summary: String {
    switch self {
    case .finding: "a finding, symptom, sign, exposure or history of the vocabulary"
    case .phenomenon: "a phenomenon of the vocabulary"
    case .feature: "a feature of a movement"
    case .exposure: "an exposure of the vocabulary"
    case .measure: "a measure of the vocabulary"
    case .site: "a site of the body or a single muscle"
    case .muscle: "a single muscle"
    case .tendon: "a tendon whose reflex is examined"
    case .unit: "a unit, in UCUM or in a spelling that the table of units knows"
    }
  }
}
