public import Clinical

/// One phenomenon in a contest: how it stands, and what speaks for and against it.
public struct Candidate: Sendable, Hashable {
  public enum Standing: Sendable, Hashable {
    /// What is recorded is most consistent with it.
    case best
    /// More speaks for it than against it.
    case fits
    /// Possible, but none of the features that define it is recorded as present.
    case notEstablished
    /// Not excluded; what is recorded speaks no more for it than against it.
    case notExcluded
    /// An examined feature contradicts its definition.
    case excluded(by: [Code])
  }

  public let phenomenon: Phenomenon
  public package(set) var standing: Standing
  /// The statements that speak for it, in the order of the table and then of the record.
  public let `for`: [Movement.Feature]
  public let against: [Movement.Feature]
  /// The features with information about it that are open, in the order of the table.
  ///
  /// What cannot be assessed is not among them.
  public let missing: [Code]

  public var isExcluded: Bool {
    if case .excluded = standing { return true }
    return false
  }
}
