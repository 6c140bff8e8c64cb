import Clinical

extension Forms {
  static let reflex = ElementForm<Reflex>(
    "reflex", plural: "reflexes", "One tendon reflex, in the grade and by the scale used.",
    blank: { Reflex(tendon: "", side: nil, provenance: $0) },
    [
      .required("tendon", .code(.tendon), \.tendon, "Whose reflex."),
      .optional("side", .side, \.side, "On which side."),
      .optional(
        "grade", .words("reflex-grade", ReflexGrade.words), \.writtenGrade,
        "As written; a plus behind it changes nothing. Without its scale a grade says little."),
      .optional(
        "scale", .words("reflex-scale", Reflex.Scale.self), \.scale, "The scale of the grade."),
      .optional(
        "descriptor", .words("reflex-descriptor", Reflex.Descriptor.self), \.descriptor,
        "The reflex in a word, with or without a grade."),
      .state("spread", \.spread, "Whether it spreads to other muscles."),
      .state(
        "keptInWastedMuscle", \.keptInWastedMuscle,
        "Whether it is still there in a muscle that is weak and wasted."),
      .reason(\.reason),
    ])

  static let tone = ElementForm<Tone>(
    "tone", plural: "tone", "The tone of one part of the body, and its scales.",
    blank: { Tone(site: "", side: nil, provenance: $0) },
    [
      .required("site", .site, \.site, "Where it was tested."),
      .optional("side", .side, \.side, "On which side."),
      .optional("kind", .words("tone-kind", Tone.Kind.self), \.kind, "What it is like."),
      .optional(
        "ashworth", .words("ashworth", Tone.Ashworth.self), \.ashworth,
        "Modified Ashworth Scale (Bohannon and Smith, 1987): ordinal, so there is no 1.5."),
      .optional(
        "tardieu", .integer(0...5), \.tardieu, "Tardieu quality of muscle reaction, 0 to 5."),
      .optional(
        "catchAngle", .number(0...360), \.catchAngle, "Degrees at which a fast stretch catches."),
      .optional("fullRange", .number(0...360), \.fullRange, "Degrees of the full passive range."),
      .state(
        "velocityDependent", \.velocityDependent, "Whether it rises with the speed of stretch."),
      .state("catchFelt", \.catchFelt, "Whether a catch was felt on fast stretch."),
      .reason(\.reason),
    ])

  static let plantar = ElementForm<Plantar>(
    "plantar", plural: "plantars", "The plantar response of one side.",
    blank: { Plantar(side: .both, response: .notAssessed, provenance: $0) },
    [
      .required("side", .side, \.side, "On which side."),
      .required(
        "response", .words("plantar-response", Plantar.Response.self), \.response,
        "The response."),
      .reason(\.reason),
    ])

  static let hoffmann = ElementForm<Hoffmann>(
    "hoffmann", plural: "hoffmanns", "The Hoffmann sign of one hand.",
    blank: { Hoffmann(side: .both, response: .notAssessed, provenance: $0) },
    [
      .required("side", .side, \.side, "Of which hand."),
      .required(
        "response", .words("hoffmann-response", Hoffmann.Response.self), \.response,
        "The response."),
      .reason(\.reason),
    ])
}
