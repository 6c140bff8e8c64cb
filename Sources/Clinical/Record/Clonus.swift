/// Clonus looked for at one joint.
public struct Clonus: Sendable, Hashable {
  public enum Joint: String, Sendable, Hashable, CaseIterable {
    case ankle, knee, wrist, fingers, jaw, ocular, other
  }

  public var joint: Joint
  public var side: Side?
  public var presence: Presence
  public var elicitation: Elicitation?
  public var beats: Int?
  public var seconds: Double?
  /// Cycles a second.
  public var frequency: Double?
  /// It goes on for as long as the stretch is held.
  public var persistsWhileStretched: Presence
  public var reason: String?
  public var provenance: Provenance

  public init(
    joint: Joint, side: Side?, presence: Presence, elicitation: Elicitation? = nil,
    beats: Int? = nil, seconds: Double? = nil, frequency: Double? = nil,
    persistsWhileStretched: Presence = .notAssessed, reason: String? = nil,
    provenance: Provenance
  ) {
    self.joint = joint
    self.side = side
    self.presence = presence
    self.elicitation = elicitation
    self.beats = beats
    self.seconds = seconds
    self.frequency = frequency
    self.persistsWhileStretched = persistsWhileStretched
    self.reason = reason
    self.provenance = provenance
  }
}
