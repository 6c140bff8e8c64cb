/// How soon a person should be seen: NICE's tiers (NG127, terms used) with `soon` by project
/// convention.
///
/// *Undetermined* is not a step of this ladder; where it stands, the value is `nil`.
public enum Urgency: String, Sendable, Hashable, CaseIterable, Comparable {
  /// No routine referral; only where a clinician recorded a normal examination.
  case none
  /// Referral is optional.
  case consider
  case routine
  /// A site's own number of weeks; six by project convention.
  case soon
  /// Within two weeks.
  case urgent
  case sameDay = "same-day"
  /// Within hours.
  case immediate

  public static func < (left: Urgency, right: Urgency) -> Bool { left.rank < right.rank }
  private var rank: Int { Urgency.allCases.firstIndex(of: self) ?? 0 }
}
