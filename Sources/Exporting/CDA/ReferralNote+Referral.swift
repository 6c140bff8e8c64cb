import Assessments
import Clinical

extension ReferralNote {
  /// Adds the referral that is asked for, once it is signed: the template knows an active one only
  /// (CONF:1098-31598), and a draft asks for nothing yet.
  mutating func addReferral(to draft: inout CDASectionDraft) {
    guard contents.isSigned, contents.assessment.asksForReferral else { return }
    draft.add(
      CDAElement(
        "act", ["classCode": "PCPR", "moodCode": "INT"],
        CDATemplate.patientReferral.elements + [
          identifier(),
          // Patient referral for consultation, SNOMED CT, as HL7's example has it.
          .code("44383000", in: CDASystem.snomed), .status("active"), time,
          contents.urgency.flatMap(\.priority).map {
            .code("priorityCode", $0, in: "2.16.840.1.113883.5.7")
          },
        ]))
  }

  /// By when the patient is to be seen, for the tiers that have a number.
  private var time: CDAElement {
    guard let end = contents.seenBy else { return .null("effectiveTime", "UNK") }
    return CDAElement(
      "effectiveTime", [:], [.time("low", contents.day), .time("high", end)])
  }
}

extension Urgency {
  /// HL7 ActPriority: stat, as soon as possible, urgent, routine.
  fileprivate var priority: String? {
    switch self {
    case .immediate: "S"
    case .sameDay: "A"
    case .urgent: "UR"
    case .soon, .routine: "R"
    case .consider, .none: nil
    }
  }
}
