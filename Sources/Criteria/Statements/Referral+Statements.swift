import Clinical

extension RecordedReferral {
  /// What the patient has been told, so that a rule can ask it before a letter is copied.
  var statement: Finding {
    Finding(
      "told-which-disease", patientTold, observer: .clinician, date: date, provenance: provenance)
  }
}
