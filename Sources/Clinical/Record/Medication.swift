/// A medicine or drug that the patient takes, took, or was asked about and does not take.
public struct Medication: Sendable, Hashable {
  public var name: String
  /// What the record itself says it is: an exposure of the vocabulary.
  public var drugClass: Code?
  public var dose: String?
  /// Absent means asked about and not taken.
  public var presence: Presence = .present
  public var started: PartialDate?
  public var startedHoursAgo: Double?
  public var changedHoursAgo: Double?
  public var lastDoseHoursAgo: Double?
  public var stopped: Presence = .notAssessed
  public var overdose: Presence = .notAssessed
  public var provenance: Provenance

  public init(name: String, provenance: Provenance) {
    self.name = name
    self.provenance = provenance
  }
}
