import Clinical

extension Forms {
  static let movement = ElementForm<Movement>(
    "movement", plural: "movements",
    "A movement that the patient reports or the examiner sees, with its features.",
    blank: { Movement(id: "", observer: .patient, provenance: $0) },
    [
      .required("id", .reference, \.id, "A name for the movement within the record, used once."),
      .optional(
        "called", .code(.phenomenon), \.called,
        "What the person who reports it calls it; not a conclusion."),
      .optional("site", .site, \.site, "Where it is."),
      .optional("side", .side, \.side, "On which side."),
      .required("source", .source, \.observer, "Who says so."),
      .optional("date", .date, \.date, "The day it was told or seen."),
      .optional("onset", .date, \.onset, "When it began."),
      .optional("tempo", .tempo, \.tempo, "How fast it came on, or is getting worse."),
      .optional("course", .course, \.course, "Which way it has gone since."),
      .optional("frequency", .number(0...400), \.frequency, "Cycles a second."),
      .optional("timesPerDay", .number(0...1_000_000), \.timesPerDay, "Events a day."),
      .optional("beats", .integer(0...10_000), \.beats, "Beats of one event."),
      .optional(
        "seconds", .number(0...1_000_000), \.seconds, "How long one event lasts, in seconds."),
      .optional("note", .text, \.note, "A remark, printed and not read for meaning."),
      .children(feature, \.features),
    ],
    finish: { node, movement in
      let features = node.children.filter { $0.name == feature.element.name }
      for (index, child) in features.enumerated() where child.fields["source"] == nil {
        movement.features[index].observer = movement.observer
      }
    })

  static let feature = ElementForm<Movement.Feature>(
    "feature", plural: "features", "What the movement is like, or is not like.",
    blank: {
      Movement.Feature("", .notAssessed, reason: nil, observer: .patient, provenance: $0)
    },
    [
      .required("code", .code(.feature), \.code, "The feature."),
      .required("state", .state, \.presence, "Whether the movement has it."),
      .optional("reason", .text, \.reason, "Why it was not or could not be assessed."),
      .inherited("source", .source, \.observer, from: "that of the movement", "Who says so."),
      .optional("date", .date, \.date, "The day it was told or seen."),
    ])
}
