/// What was seen of one muscle at rest: its bulk, and whether it fasciculates.
public struct MuscleInspection: Sendable, Hashable {
  public var site: Code
  public var side: Side?
  public var wasting: Presence
  public var fasciculation: Presence
  /// Seconds for which the muscle was watched.
  public var observedSeconds: Double?
  public var reason: String?
  public var provenance: Provenance

  public init(
    site: Code, side: Side?, wasting: Presence, fasciculation: Presence,
    observedSeconds: Double? = nil, reason: String? = nil, provenance: Provenance
  ) {
    self.site = site
    self.side = side
    self.wasting = wasting
    self.fasciculation = fasciculation
    self.observedSeconds = observedSeconds
    self.reason = reason
    self.provenance = provenance
  }
}
