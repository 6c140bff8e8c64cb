extension ReferralLetter {
  /// Whether it requests nothing: a summary, and no referral.
  public var isSummary: Bool {
    if case .summary = kind { true } else { false }
  }
}
