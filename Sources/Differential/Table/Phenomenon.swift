public import Clinical

/// A kind of involuntary movement or raised tone that the differential can name.
public struct Phenomenon: Sendable, Hashable {
  /// The heading of its column in the feature table.
  public let key: String
  /// What the vocabulary calls it.
  public let code: Code
  public let label: String
  /// The contests it enters; none for a phenomenon without a column.
  public let contests: [Contest]
}
