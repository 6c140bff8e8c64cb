import Clinical

extension Forms {
  static let patient = ElementForm<Patient>(
    "patient", "Who the record is about, as far as it says.",
    blank: { Patient(provenance: $0) },
    [
      .optional("given", .text, \.given, "Given names."),
      .optional("family", .text, \.family, "Family name."),
      .optional("born", .birthDate, \.born, "Date of birth."),
      .optional("sex", .words("sex", Patient.Sex.self), \.sex, "Sex, as recorded."),
      .optional("address", .text, \.address, "Postal address."),
      .optional("telephone", .text, \.telephone, "Telephone number."),
      .optional("carer", .text, \.carer, "Carer or next of kin, and how to reach them."),
      .optional(
        "needs", .text, \.needs,
        "Interpreter, mobility, hearing and other needs; 'none' when asked and there are none."),
      .children(identifier, \.identifiers),
    ])

  static let identifier = ElementForm<Patient.Identifier>(
    "identifier", plural: "identifiers", "A number under which a register knows the patient.",
    blank: { _ in Patient.Identifier(system: "", value: "") },
    [
      .required(
        "system", .text, \.system, "The register: 'nhs-number', 'mrn', or the name of another."),
      .required("value", .text, \.value, "The number, as written there."),
    ])

  static func practitioner(
    _ name: String, _ documentation: String
  ) -> ElementForm<Practitioner> {
    ElementForm(
      name, documentation, blank: { Practitioner(provenance: $0) },
      [
        .optional("name", .text, \.name, "Name."),
        .optional("role", .text, \.role, "Role or specialty."),
        .optional("registration", .text, \.registration, "Professional registration."),
        .optional("organisation", .text, \.organisation, "Practice, hospital or service."),
        .optional("address", .text, \.address, "Postal address."),
        .optional("telephone", .text, \.telephone, "Telephone number."),
        .optional("email", .text, \.email, "Secure e-mail address."),
      ])
  }

  static let copy = ElementForm<LetterCopy>(
    "copy", plural: "copies", "Someone who receives a copy of the letter.",
    blank: { _ in LetterCopy(to: "") },
    [.required("to", .text, \.to, "Who receives it: 'patient', 'GP', or a name.")])

  static let signature = ElementForm<Signature>(
    "signature", "The signature of the clinician who has checked the record and its letter.",
    blank: { Signature(name: "", date: PartialDate(CalendarDay(number: 0)), provenance: $0) },
    [
      .required("name", .text, \.name, "Name."),
      .optional("role", .text, \.role, "Role."),
      .optional("registration", .text, \.registration, "Professional registration."),
      .required("date", .date, \.date, "The day of signing."),
      .optional(
        "digest", .reference, \.digest,
        "SHA-256 of what was signed, as 'fascicle sign' works it out. Without it, or where it no "
          + "longer fits, the letter is a draft."),
    ])
}

/// One line of the list of copies.
struct LetterCopy: Sendable {
  var to: String
}

extension PatientRecord {
  var copyForms: [LetterCopy] {
    get { copies.map(LetterCopy.init) }
    set { copies = newValue.map(\.to) }
  }
}
