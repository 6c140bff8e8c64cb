import Assessments

extension ReferralLetter {
  /// Whether it requests nothing: a summary, and no referral, or none that is on record.
  public var isSummary: Bool { !assessment.asksForReferral }
}
