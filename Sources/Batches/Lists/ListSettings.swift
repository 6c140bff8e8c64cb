public import Clinical

/// What the lists of a batch say of how they were made.
public struct ListSettings: Sendable {
  /// Every file that a batch lists its forms in.
  static let names = ["worklist.csv", "worklist.html", "quarantine.csv", "assessments.ndjson"]

  /// The program with its version.
  public var engine: String
  public var criteriaDigest: String
  /// The day that ages are counted at.
  public var day: PartialDate

  public init(engine: String, criteriaDigest: String, day: PartialDate) {
    self.engine = engine
    self.criteriaDigest = criteriaDigest
    self.day = day
  }
}
