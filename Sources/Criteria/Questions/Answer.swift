public import Clinical

/// What a record answers to one question: the cells still possible, and what was read for it.
public struct Answer: Sendable {
  public var possible: CellSet
  public var evidence: [Evidence.Item]
  /// The record says that it cannot be assessed; then it is never asked for.
  public var isNotAssessable: Bool

  public init(possible: CellSet, evidence: [Evidence.Item] = [], isNotAssessable: Bool = false) {
    self.possible = possible
    self.evidence = evidence
    self.isNotAssessable = isNotAssessable
  }
}

extension Evidence {
  /// One recorded thing that a verdict rests on.
  public enum Item: Sendable, Hashable {
    case finding(Finding)
    case measurement(Measurement)
    /// A number that was worked out, such as an age, in words.
    case derived(String, Provenance)

    public var provenance: Provenance {
      switch self {
      case .finding(let finding): finding.provenance
      case .measurement(let measurement): measurement.provenance
      case .derived(_, let provenance): provenance
      }
    }
  }
}
