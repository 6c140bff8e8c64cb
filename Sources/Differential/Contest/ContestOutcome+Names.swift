extension ContestOutcome.Doubt {
  /// Its name in results for programs and in worked examples.
  public var name: String {
    switch self {
    case .tooFewFeatures: "too-few-features"
    case .noneDecisive: "none-decisive"
    case .nothingInFavour: "nothing-in-favour"
    case .notEstablished: "not-established"
    case .noLead: "no-lead"
    case .functionalFeatures: "functional-features"
    case .allExcluded: "all-excluded"
    }
  }
}

extension Candidate.Standing {
  /// Its name in results for programs.
  public var name: String {
    switch self {
    case .best: "best"
    case .fits: "fits"
    case .notEstablished: "not-established"
    case .notExcluded: "not-excluded"
    case .excluded: "excluded"
    }
  }
}
