/// One tendon reflex, in the grade and by the scale that the examiner used.
///
/// A grade means nothing without its scale: "3" is the upper half of normal on the NINDS scale and
/// brisk on others (Hallett 1993; Litvan et al. 1996).
public struct Reflex: Sendable, Hashable {
  public enum Scale: String, Sendable, Hashable, CaseIterable {
    /// NINDS myotatic reflex scale, 0 to 4.
    case ninds = "ninds-0-4"
    /// The common ordinal scale, 0 to 4.
    case ordinal4 = "ordinal-0-4"
    /// The ordinal scale in which 5 is sustained clonus.
    case ordinal5 = "ordinal-0-5"
    /// The British plus-and-minus notation.
    case plusMinus = "plus-minus"
    /// The Mayo scale, -4 to +4.
    case mayo = "mayo"
  }

  public enum Descriptor: String, Sendable, Hashable, CaseIterable {
    case absent, reduced, normal, brisk
    case pathologicallyBrisk = "pathologically-brisk"
    case notAssessed = "not-assessed"
    case notAssessable = "not-assessable"
  }

  public var tendon: Code
  public var side: Side?
  /// As written, -4 to 5.
  public var grade: Double?
  public var scale: Scale?
  public var descriptor: Descriptor?
  public var spread: Presence
  /// The reflex is still there in a muscle that is weak and wasted.
  public var keptInWastedMuscle: Presence
  public var reason: String?
  public var provenance: Provenance

  public init(
    tendon: Code, side: Side?, grade: Double? = nil, scale: Scale? = nil,
    descriptor: Descriptor? = nil, spread: Presence = .notAssessed,
    keptInWastedMuscle: Presence = .notAssessed, reason: String? = nil, provenance: Provenance
  ) {
    self.tendon = tendon
    self.side = side
    self.grade = grade
    self.scale = scale
    self.descriptor = descriptor
    self.spread = spread
    self.keptInWastedMuscle = keptInWastedMuscle
    self.reason = reason
    self.provenance = provenance
  }
}
