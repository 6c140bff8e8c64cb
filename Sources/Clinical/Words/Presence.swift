/// What is known of a finding.
///
/// Silence is never a no.
public enum Presence: String, Sendable, Hashable, CaseIterable {
  /// Somebody recorded it as there.
  case present
  /// Somebody looked or asked, and recorded it as not there.
  case absent
  /// Nobody looked or asked, or nobody wrote down the answer.
  case notAssessed = "not-assessed"
  /// It cannot be assessed in this person now: a fused ankle, sedation.
  case notAssessable = "not-assessable"
}
