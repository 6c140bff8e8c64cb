import Clinical

extension Forms {
  static let finding = ElementForm<Finding>(
    "finding", plural: "findings",
    "One statement about the patient: what, in which state, where, when, and who says so.",
    blank: { Finding("", .notAssessed, observer: .patient, provenance: $0) },
    [
      .required("code", .code(.finding), \.code, "What is stated."),
      .required("state", .state, \.presence, "Whether it is there."),
      .optional("reason", .text, \.reason, "Why it was not or could not be assessed."),
      .optional("site", .site, \.site, "Where it is."),
      .optional("side", .side, \.side, "On which side."),
      .required("source", .source, \.observer, "Who says so."),
      .optional("date", .date, \.date, "The day it was told, seen or measured."),
      .optional("onset", .date, \.onset, "When it began."),
      .optional("tempo", .tempo, \.tempo, "How fast it came on, or is getting worse."),
      .optional("course", .course, \.course, "Which way it has gone since."),
      .optional("distribution", .distribution, \.distribution, "The pattern it is spread in."),
      .optional(
        "elicitation", .elicitation, \.elicitation, "Of clonus: by itself, or by a stretch."),
      .optional("severity", .words("severity", Severity.self), \.severity, "How bad it is."),
      .optional("note", .text, \.note, "A remark, printed and not read for meaning."),
    ])
}
