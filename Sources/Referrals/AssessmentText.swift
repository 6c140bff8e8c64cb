public import Assessments
import Clinical
import Criteria
import Differential
import Documents
import LetterTemplates

/// An assessment as plain lines for a terminal.
public struct AssessmentText: Sendable {
  public let text: String

  public init(_ assessment: Assessment, key: String) {
    let words = Wording.british
    let priority = assessment.priority
    var lines = [key + ": " + (priority.level.map { words.name($0) } ?? "urgency cannot be set")]
    lines += priority.fired.map { result in
      "  \(result.urgencyFired.map { words.name($0) } ?? ""): \(result.criterion.title)"
        + " [\(result.criterion.id), \(result.criterion.evidence.rawValue)]"
    }
    lines += priority.cannotExclude.map { result in
      "  cannot exclude (\(result.urgencyRaised.map { words.name($0) } ?? "")): \(result.criterion.title)."
        + " \(result.criterion.referral?.check ?? "") [\(result.criterion.id)]"
    }
    for movement in assessment.movements {
      for outcome in movement.outcomes where outcome.isRaised {
        let place = words.place(movement.site, movement.side) ?? "site not recorded"
        lines.append(
          "  \(outcome.contest.rawValue), \(place): \(outcome.best?.label ?? "cannot tell")")
      }
    }
    lines += assessment.mainResults.filter { $0.criterion.referral == nil && $0.speaks }.map {
      "  \($0.criterion.title): \($0.outcome.rawValue)\(words.degree(of: $0).map { ", " + $0 } ?? "")"
        + " [\($0.criterion.id)]"
    }
    for concordance in assessment.concordances where concordance.speaks && !concordance.isAgreed {
      lines.append("  \(concordance.title), side by side: \(words.sideBySide(concordance).plain)")
      lines += words.splits(concordance).map { "    " + $0.plain }
    }
    if !assessment.inquiries.isEmpty {
      let next = assessment.inquiries.prefix(10).map { words.toDo($0) }.joined(separator: "; ")
      lines.append("  ask and examine next: \(next)")
    }
    if assessment.isDamaged { lines.append("  part of the record could not be read") }
    lines.append("  criteria met is not a diagnosis")
    text = lines.joined(separator: "\n") + "\n"
  }
}
