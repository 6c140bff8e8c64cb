/// One attack of a relapsing disease of the central nervous system.
public struct Attack: Sendable, Hashable {
  public var onset: PartialDate?
  public var durationHours: Double?
  public var site: String?
  public var objectiveEvidence: Presence = .notAssessed
  public var withFever: Presence = .notAssessed
  public var provenance: Provenance

  public init(provenance: Provenance) { self.provenance = provenance }
}
