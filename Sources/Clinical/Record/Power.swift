/// The power of one muscle or muscle group on the MRC scale.
///
/// Medical Research Council, Memorandum 45, 1976; the grades with a sign are the usual extension.
public struct Power: Sendable, Hashable {
  public enum Grade: String, Sendable, Hashable, CaseIterable {
    case none = "0"
    case flicker = "1"
    case gravityEliminated = "2"
    case againstGravity = "3"
    case slightResistance = "4-"
    case resistance = "4"
    case strongResistance = "4+"
    case nearlyNormal = "5-"
    case normal = "5"
  }

  /// A muscle, or a site such as `neck` for a group.
  public var site: Code
  public var side: Side?
  /// `nil` when it was not assessed; then `presence` says which of the two silences it is.
  public var grade: Grade?
  public var presence: Presence
  public var reason: String?
  public var provenance: Provenance

  public init(
    site: Code, side: Side?, grade: Grade?, presence: Presence = .present, reason: String? = nil,
    provenance: Provenance
  ) {
    self.site = site
    self.side = side
    self.grade = grade
    self.presence = presence
    self.reason = reason
    self.provenance = provenance
  }
}
