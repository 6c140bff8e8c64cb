/// A place on the body that a record can name.
public struct Site: Sendable, Hashable {
  public let code: Code
  public let label: String
  public let regions: [BodyRegion]
  /// Whether an absence recorded here is an absence in the whole of its regions: an arm is, a calf
  /// is not.
  public let isWhole: Bool
  /// The muscle's roots and nerve, where the site is a single muscle.
  public let muscle: Muscle?

  /// Whether the site is the whole body.
  public var isGeneralised: Bool { regions.count == BodyRegion.allCases.count }
}
