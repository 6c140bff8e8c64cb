import Clinical

/// The elements of the record form, each beside the part of the model that it fills.
enum Forms {
  static let record = ElementForm<PatientRecord>(
    "record",
    "One structured record of a patient's symptoms, signs, investigations and circumstances. "
      + "What it does not hold was not recorded, and is never read as absent.",
    blank: { PatientRecord(patient: Patient(provenance: $0), provenance: $0) },
    [
      .constant(
        "$schema", .text, isRequired: false, isForJSONOnly: true,
        "Where an editor finds the schema; not read."),
      .constant(
        "$type", .constant(RecordForm.namespace), isForJSONOnly: true,
        "Says that the object is a record of this form, as the namespace does in XML."),
      .constant("version", .constant(RecordForm.version), "The version of the form."),
      .optional("id", .reference, \.id, "The record's own reference: printed, so never a name."),
      .optional("date", .date, \.date, "The day on which the form was filled in."),
      .state(
        "medicationsComplete", \.medicationsComplete,
        "Present: the list of medicines is complete. Absent: it is known to be incomplete."),
      .state(
        "allergyState", \.allergyPresence, "Absent: asked about allergies, and none is known."),
      .state(
        "attacksComplete", \.attacksComplete,
        "Present: the list of attacks is complete. Absent: it is known to be incomplete."),
      .child(patient, \.patient),
      .optionalChild(practitioner("referrer", "Who refers, and signs the letter."), \.referrer),
      .optionalChild(
        practitioner("recipient", "The person or service the letter is for."), \.recipient),
      .children(copy, \.copyForms),
      .optionalChild(referral, \.referral),
      .children(narrative, \.narratives),
      .children(movement, \.movements),
      .children(finding, \.findings),
      .children(examination, \.examinations),
      .children(measurement, \.measurements),
      .children(electromyogram, \.electromyograms),
      .children(conduction, \.conductions),
      .children(study, \.studies),
      .optionalChild(exclusion, \.exclusion),
      .children(medication, \.medications),
      .children(allergy, \.allergies),
      .children(history, \.history),
      .optionalChild(pregnancy, \.pregnancy),
      .children(attack, \.attacks),
      .optionalChild(signature, \.signature),
    ])
}
