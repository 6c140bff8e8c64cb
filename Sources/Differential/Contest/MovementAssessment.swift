public import Clinical

/// What one movement, or the tone of one region, is most consistent with.
///
/// It names what was reported. It never erases, weakens or re-labels a sign that was examined.
public struct MovementAssessment: Sendable, Hashable {
  /// The movement's identifier in the record; `nil` for a region of which only tone is recorded.
  public let movement: String?
  public let site: Code?
  public let side: Side?
  /// Movement and tone for a movement; tone alone for a region.
  public let outcomes: [ContestOutcome]

  public func outcome(_ contest: Contest) -> ContestOutcome? {
    outcomes.first { $0.contest == contest }
  }
}
