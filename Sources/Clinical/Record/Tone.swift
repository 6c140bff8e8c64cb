/// The tone of one part of the body, and the scales it was graded on.
public struct Tone: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case normal, spastic
    case leadPipe = "lead-pipe"
    case cogwheel, paratonic, hypotonic
    case notAssessed = "not-assessed"
    case notAssessable = "not-assessable"
  }

  /// Modified Ashworth Scale (Bohannon and Smith, 1987): ordinal, never a number.
  public enum Ashworth: String, Sendable, Hashable, CaseIterable {
    case zero = "0"
    case one = "1"
    case onePlus = "1+"
    case two = "2"
    case three = "3"
    case four = "4"
  }

  public var site: Code
  public var side: Side?
  public var kind: Kind?
  public var ashworth: Ashworth?
  /// Tardieu quality of muscle reaction, 0 to 5.
  public var tardieu: Int?
  /// Degrees at which a catch is met at fast stretch, and the full passive range.
  public var catchAngle: Double?
  public var fullRange: Double?
  public var velocityDependent: Presence
  public var catchFelt: Presence
  public var reason: String?
  public var provenance: Provenance

  public init(
    site: Code, side: Side?, kind: Kind? = nil, ashworth: Ashworth? = nil, tardieu: Int? = nil,
    catchAngle: Double? = nil, fullRange: Double? = nil,
    velocityDependent: Presence = .notAssessed, catchFelt: Presence = .notAssessed,
    reason: String? = nil, provenance: Provenance
  ) {
    self.site = site
    self.side = side
    self.kind = kind
    self.ashworth = ashworth
    self.tardieu = tardieu
    self.catchAngle = catchAngle
    self.fullRange = fullRange
    self.velocityDependent = velocityDependent
    self.catchFelt = catchFelt
    self.reason = reason
    self.provenance = provenance
  }
}
