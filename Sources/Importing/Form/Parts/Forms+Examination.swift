import Clinical

extension Forms {
  static let examination = ElementForm<Examination>(
    "examination", plural: "examinations",
    "What one examiner found on one day, in the grades and scales that were used.",
    blank: { Examination(provenance: $0) },
    [
      .optional("date", .date, \.date, "The day of the examination."),
      .optional("by", .text, \.examiner, "The examiner's name."),
      .defaulted("source", .source, \.observer, .clinician, "What kind of observer examined."),
      .children(power, \.power),
      .children(muscle, \.muscles),
      .children(reflex, \.reflexes),
      .children(tone, \.tone),
      .children(clonus, \.clonus),
      .children(plantar, \.plantars),
      .children(hoffmann, \.hoffmanns),
    ])

  static let power = ElementForm<Power>(
    "power", plural: "power", "The power of one muscle or muscle group on the MRC scale.",
    blank: { Power(site: "", side: nil, grade: nil, provenance: $0) },
    [
      .required("site", .site, \.site, "The muscle, or the site of a group."),
      .optional("side", .side, \.side, "On which side."),
      .optional(
        "grade", .words("mrc-grade", Power.Grade.self), \.grade, isEssential: true,
        "The MRC grade."),
      .silence(\.presence),
      .reason(\.reason),
    ],
    finish: { node, power in
      if power.grade == nil, node.fields["state"] == nil { power.presence = .notAssessed }
    })

  static let muscle = ElementForm<MuscleInspection>(
    "muscle", plural: "muscles", "What was seen of one muscle at rest.",
    blank: {
      MuscleInspection(
        site: "", side: nil, wasting: .notAssessed, fasciculation: .notAssessed, provenance: $0)
    },
    [
      .required("site", .site, \.site, "The muscle, or the site of a group."),
      .optional("side", .side, \.side, "On which side."),
      .state("wasting", \.wasting, "Whether it is wasted."),
      .state("fasciculation", \.fasciculation, "Whether it fasciculates."),
      .optional(
        "observedSeconds", .number(0...86_400), \.observedSeconds,
        "Seconds for which it was watched."),
      .reason(\.reason),
    ])

  static let clonus = ElementForm<Clonus>(
    "clonus", plural: "clonus", "Clonus looked for at one joint.",
    blank: { Clonus(joint: .other, side: nil, presence: .notAssessed, provenance: $0) },
    [
      .required("joint", .words("joint", Clonus.Joint.self), \.joint, "At which joint."),
      .optional("side", .side, \.side, "On which side."),
      .required("state", .state, \.presence, "Whether it was found."),
      .optional(
        "elicitation", .elicitation, \.elicitation, "Whether it came by itself or by a stretch."),
      .optional("beats", .integer(0...10_000), \.beats, "Beats counted."),
      .optional("seconds", .number(0...1_000_000), \.seconds, "How long it lasted, in seconds."),
      .optional("frequency", .number(0...400), \.frequency, "Cycles a second."),
      .state(
        "persistsWhileStretched", \.persistsWhileStretched,
        "Whether it goes on for as long as the stretch is held."),
      .reason(\.reason),
    ])
}

extension FormPart {
  static func reason(_ path: any FormPath<Value, String?>) -> FormPart {
    .optional("reason", .text, path, "Why it was not or could not be assessed.")
  }

  /// The state of a grade or number that was not taken; beside one that was, it is present.
  static func silence(_ path: any FormPath<Value, Presence>) -> FormPart {
    let part = defaulted(
      "state", .silence, path, .present, "Which silence it is, where nothing was graded.")
    return FormPart(
      shape: .attribute(
        FormAttribute(
          "state", .silence, isEssential: true, defaultText: Presence.notAssessed.rawValue,
          "Which silence it is; only where there is no grade and no value.")),
      read: part.read, write: part.write)
  }
}
