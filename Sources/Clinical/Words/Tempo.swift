/// How fast a complaint came on, or is getting worse.
///
/// The steps are those that referral guidance distinguishes (NICE NG127, limb or facial weakness).
public enum Tempo: String, Sendable, Hashable, CaseIterable {
  /// Seconds to hours.
  case sudden
  case hoursToDays = "hours-to-days"
  case daysToWeeks = "days-to-weeks"
  /// Progressing, and no more than four weeks since it began.
  case withinFourWeeks = "within-4-weeks"
  case weeksToMonths = "weeks-to-months"
  case years
  case lifelong
}
