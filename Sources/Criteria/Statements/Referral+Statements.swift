import Clinical

extension RecordedReferral {
  /// What the patient has been told, so that a rule can ask it before a letter is copied.
  var statement: Statement {
    Statement(
      Numbering.shipped.concept("told-which-disease"), patientTold, by: .clinician, from: .referral)
  }
}
