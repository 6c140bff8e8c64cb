import Clinical

extension Forms {
  static let referral = ElementForm<RecordedReferral>(
    "referral", "The referral that the record itself tells of: asked for, or already made.",
    blank: { RecordedReferral(provenance: $0) },
    [
      .optional(
        "kind", .words("referral-kind", RecordedReferral.Kind.self), \.kind,
        "What the letter is: a new referral, one to be expedited, an emergency handover, or a "
          + "summary without a referral."),
      .state("made", \.made, "Whether the referral has been made."),
      .optional(
        "urgency", .words("urgency", Urgency.self), \.urgency, "The referrer's own priority."),
      .optional("date", .date, \.date, "The day of the referral."),
      .optional("service", .text, \.service, "The service referred to."),
      .optional("question", .text, \.question, "What is asked, in one to three sentences."),
      .optional("requestedAction", .text, \.requestedAction, "What the recipient should do."),
      .optional(
        "concerns", .text, \.concerns, "What the patient and carer fear, expect and wish."),
      .optional("interimAdvice", .text, \.interimAdvice, "What the patient was told to do."),
      .state(
        "patientTold", \.patientTold,
        "Whether the patient has been told which disease is in question."),
      .state(
        "copyToPatient", \.copyToPatient,
        "Whether the referrer confirms that the patient may be given a copy."),
      .state("consentToShare", \.consentToShare, "Whether the patient agrees to the letter."),
    ])

  static let narrative = ElementForm<Narrative>(
    "narrative", plural: "narratives",
    "Free text, kept as it was written and never read for meaning.",
    blank: { Narrative(topic: .other, text: "", provenance: $0) },
    [
      .required(
        "topic", .words("narrative-topic", Narrative.Topic.self), \.topic,
        "The part of the letter it belongs to."),
      .optional("source", .source, \.observer, "Who says so."),
      .optional("date", .date, \.date, "The day it was written."),
      .content(\.text, "The text."),
    ])
}
