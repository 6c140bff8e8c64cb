import Clinical

extension Reflex {
  /// Whether the reflex is less than normal, or not there.
  var reduced: Presence {
    switch descriptor {
    case .absent, .reduced: return .present
    case .normal, .brisk, .pathologicallyBrisk: return .absent
    case .notAssessable: return .notAssessable
    case .notAssessed, nil: break
    }
    guard let grade, let scale, scale.isCounted else { return .notAssessed }
    return grade < 2 ? .present : .absent
  }
}
