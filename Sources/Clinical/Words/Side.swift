/// The side of the body that a finding was recorded for; a side that was not stated is `nil`.
public enum Side: String, Sendable, Hashable, CaseIterable {
  case left, right, both, midline
}
