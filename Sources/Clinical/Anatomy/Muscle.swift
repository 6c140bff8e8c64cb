/// A muscle that is examined by itself: its region, its roots and its nerve.
///
/// Two muscles count as two only when both root and nerve differ (Shefner et al., 2020); the
/// *primary* root is the one compared, by project convention, as laboratories do not agree.
public struct Muscle: Sendable, Hashable {
  public let code: Code
  public let label: String
  public let region: BodyRegion
  public let roots: String
  public let primaryRoot: String
  public let nerve: String

  public func differsInRootAndNerve(from other: Muscle) -> Bool {
    primaryRoot != other.primaryRoot && nerve != other.nerve
  }
}
