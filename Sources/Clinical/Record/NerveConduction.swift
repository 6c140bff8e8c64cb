/// The conduction study of one nerve.
public struct NerveConduction: Sendable, Hashable {
  public var nerve: String
  public var side: Side?
  public var date: PartialDate?
  public var conductionBlock: Presence = .notAssessed
  /// Percent by which area and amplitude of the motor response fall, and its duration rises.
  public var areaDrop: Double?
  public var amplitudeDrop: Double?
  public var durationIncrease: Double?
  /// Millivolts, and percent of the lower limit of normal.
  public var distalAmplitude: Double?
  public var percentOfLowerLimit: Double?
  public var isEntrapmentSite: Presence = .notAssessed
  public var reducedSensoryPotential: Presence = .notAssessed
  public var provenance: Provenance

  public init(nerve: String, provenance: Provenance) {
    self.nerve = nerve
    self.provenance = provenance
  }
}
