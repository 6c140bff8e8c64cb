package import Clinical

extension RecordForm {
  /// The canonical address of the questionnaire that asks what the record form holds.
  package static let questionnaire = namespace + ":questionnaire"

  /// The record in the shape of the form.
  package static func node(of record: PatientRecord) -> FormNode {
    Forms.record.encode(record, at: record.provenance.origin)
  }
}
