public import Clinical

/// What one contest comes to: at most one best phenomenon, and how every other stands.
///
/// It holds no score: weights order candidates and are not likelihoods.
public struct ContestOutcome: Sendable, Hashable {
  /// Why no phenomenon is named.
  public enum Doubt: Sendable, Hashable {
    /// Fewer than three recorded features say anything about the leading candidate.
    case tooFewFeatures
    /// No defining feature, stretch, rhythm, flicker or joint movement is recorded.
    case noneDecisive
    /// Nothing that is recorded speaks for the leading candidate.
    case nothingInFavour
    /// None of the features that define the leading candidate is recorded as present.
    case notEstablished(Phenomenon)
    /// These lie too close together.
    case noLead(between: [Phenomenon])
    /// The movement changes with the examiner's tapping or with distraction.
    case functionalFeatures
    /// None of the listed phenomena fits.
    case allExcluded
  }

  public let contest: Contest
  /// Whether anything recorded asks this question: always for a movement, and for tone where the
  /// resistance to stretch was recorded or a stretch brings the movement on.
  public let isRaised: Bool
  public let best: Phenomenon?
  /// By standing, then in the order of the table.
  public let candidates: [Candidate]
  /// Empty exactly when a best is named.
  public let doubts: [Doubt]
  /// The open features that would best split what is left, best first and cheapest first on ties.
  ///
  /// Empty when a best is named or nothing is left; never a feature that cannot be assessed.
  public let ask: [Code]
  /// The features that cannot be assessed, with their reasons.
  public let notAssessable: [Movement.Feature]
  /// Every statement about a feature on which the record contradicts itself.
  public let contradicted: [Movement.Feature]
  /// Whether everything that counts was reported, and nothing examined.
  public let restsOnReport: Bool

  public func candidate(_ phenomenon: Code) -> Candidate? {
    candidates.first { $0.phenomenon.code == phenomenon }
  }
}
