public import Clinical

/// Where a finding must be for a condition to count it.
public enum Place: Sendable, Hashable {
  case anywhere
  /// The region or muscle that the enclosing quantifier is at.
  case here
  /// At one of these sites or in one of these regions.
  case within([Code])
  /// In one muscle on one side.
  case muscle(Code, Side)
}
