/// The pattern in which weakness, sensory loss or movement is spread.
public enum Distribution: String, Sendable, Hashable, CaseIterable {
  case symmetric, asymmetric
  case singleLimb = "single-limb"
  /// One arm and the leg of the same side, with or without the face.
  case hemi
  case bothLegs = "both-legs"
  case proximal, distal
  case oneNerve = "one-nerve"
  case oneRoot = "one-root"
  case segmental
}
