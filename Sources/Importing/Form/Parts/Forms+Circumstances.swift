import Clinical

extension Forms {
  static let medication = ElementForm<Medication>(
    "medication", plural: "medications",
    "A medicine or drug that the patient takes, took, or was asked about and does not take.",
    blank: { Medication(name: "", provenance: $0) },
    [
      .required("name", .text, \.name, "The name, as recorded."),
      .optional(
        "class", .code(.exposure), \.drugClass, "What the record itself says it is."),
      .optional("dose", .text, \.dose, "Dose and frequency."),
      .defaulted(
        "state", .state, \.presence, .present, "Absent: asked about, and not taken."),
      .optional("started", .date, \.started, "When it was started."),
      .optional(
        "startedHoursAgo", .number(0...1_000_000), \.startedHoursAgo, "Hours since it was started."),
      .optional(
        "changedHoursAgo", .number(0...1_000_000), \.changedHoursAgo,
        "Hours since the dose was changed."),
      .optional(
        "lastDoseHoursAgo", .number(0...1_000_000), \.lastDoseHoursAgo,
        "Hours since the last dose."),
      .state("stopped", \.stopped, "Whether it has been stopped."),
      .state("overdose", \.overdose, "Whether too much was taken."),
    ])

  static let allergy = ElementForm<Allergy>(
    "allergy", plural: "allergies", "An allergy or adverse reaction.",
    blank: { Allergy(substance: "", provenance: $0) },
    [
      .required("substance", .text, \.substance, "To what."),
      .optional("reaction", .text, \.reaction, "What happened."),
    ])

  static let history = ElementForm<HistoryItem>(
    "history", plural: "history", "One line of the past, family or social history.",
    blank: { HistoryItem(topic: .past, text: "", provenance: $0) },
    [
      .required(
        "topic", .words("history-topic", HistoryItem.Topic.self), \.topic, "Which history."),
      .defaulted(
        "state", .state, \.presence, .present, "Absent: asked about, and not so."),
      .optional("relation", .text, \.relation, "Which relative."),
      .optional("onset", .date, \.onset, "When it began."),
      .optional("ended", .date, \.ended, "When it ended."),
      .content(\.text, "The text."),
    ])

  static let pregnancy = ElementForm<Pregnancy>(
    "pregnancy", "What is known of a pregnancy or a recent birth.",
    blank: { Pregnancy(status: .notAssessed, provenance: $0) },
    [
      .required(
        "status", .words("pregnancy-status", Pregnancy.Status.self), \.status, "Whether."),
      .optional("gestationWeeks", .number(0...45), \.gestationWeeks, "Completed weeks."),
      .optional(
        "postpartumDays", .number(0...10_000), \.postpartumDays, "Days since giving birth."),
      .optional("date", .date, \.date, "The day for which this holds."),
    ])

  static let attack = ElementForm<Attack>(
    "attack", plural: "attacks",
    "One attack of a relapsing disease of the central nervous system.",
    blank: { Attack(provenance: $0) },
    [
      .optional("onset", .date, \.onset, "When it began."),
      .optional("durationHours", .number(0...1_000_000), \.durationHours, "How many hours."),
      .optional("site", .text, \.site, "The part of the nervous system: 'optic nerve'."),
      .state(
        "objectiveEvidence", \.objectiveEvidence, "Whether signs or tests bore it out."),
      .state("withFever", \.withFever, "Whether there was fever or infection."),
    ])
}
