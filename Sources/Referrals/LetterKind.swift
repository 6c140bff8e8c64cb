import Assessments
import Clinical

/// What kind of letter an assessment makes.
enum LetterKind: Sendable {
  case newReferral, expedite, emergency, summary

  var title: String {
    switch self {
    case .newReferral: "Referral"
    case .expedite: "Request to expedite a referral"
    case .emergency: "Emergency handover"
    case .summary: "Assessment summary, no referral requested"
    }
  }
}

extension ReferralLetter {
  /// An immediate rule makes it an emergency handover, whatever the record asks for.
  var kind: LetterKind {
    if assessment.priority.level == .immediate { return .emergency }
    switch record.referral?.kind {
    case .new: return .newReferral
    case .expedite: return .expedite
    case .emergency: return .emergency
    case .summary: return .summary
    case nil: return record.referral == nil && record.recipient == nil ? .summary : .newReferral
    }
  }
}
