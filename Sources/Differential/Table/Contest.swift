/// A question that is answered by at most one phenomenon.
///
/// A region can win one of each: a clonic ankle in a spastic leg is not a choice between the two.
public enum Contest: String, Sendable, Hashable, CaseIterable {
  /// What the movement is.
  case movement
  /// What the raised tone is.
  case tone
}
