/// The verdict on a criterion, or that it is not for this patient.
public enum Outcome: String, Sendable, Hashable, CaseIterable {
  case met, unmet, undetermined
  case notApplicable

  public init(_ verdict: Verdict) {
    self =
      switch verdict {
      case .met: .met
      case .unmet: .unmet
      case .undetermined: .undetermined
      }
  }
}
