extension RecordForm {
  /// The canonical address of the questionnaire that asks what the record form holds.
  package static let questionnaire = namespace + ":questionnaire"
}
