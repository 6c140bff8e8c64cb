import Assessments
import Clinical
import Criteria
import LetterTemplates

/// What kind of letter an assessment makes.
enum LetterKind: Sendable {
  case newReferral, expedite, emergency, summary
  /// No rule calls for a letter, and the record does not say whether one is wanted.
  case unstated
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
    case nil: return assessment.asksForReferral ? .newReferral : .unstated
    }
  }

  var title: String {
    switch kind {
    case .newReferral: words(.titleReferral)
    case .expedite: words(.titleExpedite)
    case .emergency: words(.titleEmergency)
    case .summary: words(.titleSummary)
    case .unstated: words(.titleUnstated)
    }
  }

  /// Whether a rule that names motor neurone disease is met, so that the letter names it too and
  /// says what the patient has been told (NICE NG42; clinical convention of this project).
  var namesMotorNeuroneDisease: Bool {
    let priority = assessment.priority
    return priority.fired.contains { $0.criterion.id == "ng42.mnd-suspicion" }
      || priority.deciding.contains {
        $0.criterion.id == "red-flag-tool.mnd" && $0.urgencyFired ?? .none >= .urgent
      }
  }
}
