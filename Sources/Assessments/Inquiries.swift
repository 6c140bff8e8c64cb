import Clinical
import Criteria
import Differential

/// Puts in order what is still to be found out.
///
/// The gaps of emergency rules come first, by danger and not by what is cheapest to examine; then
/// the other referral rules, the criteria whose trigger is on record, and the movements.
struct Inquiries {
  let results: [CriterionResult]
  let movements: [MovementAssessment]
  let priority: Priority
  let sheet: AnswerSheet

  var ordered: [Inquiry] {
    var inquiries = priority.cannotExclude.flatMap(\.settleMet)
    if priority.level == nil { inquiries += screening }
    inquiries += results.filter { $0.firing == .asks }.flatMap(\.settleMet)
    inquiries += results.filter { $0.criterion.kind == .diagnostic && $0.isTriggered }
      .flatMap(\.settleMet)
    inquiries += movements.flatMap(\.outcomes).flatMap { outcome in
      outcome.ask.prefix(3).map { Inquiry(finding: $0) }
    }
    inquiries += priority.cannotExclude.flatMap(\.settleRuledOut)
    return inquiries.onceEach
  }

  /// What must be known before any urgency can be set, most dangerous first (project convention).
  private static let first: [Code] = [
    "breathlessness-at-rest", "breathlessness-lying-flat", "swallowing-difficulty",
    "bladder-disturbance", "bowel-disturbance", "saddle-numbness", "obstetric-window",
    "serotonergic-agent", "weakness", "wasting", "hyperreflexia", "temperature", "systolic",
  ]

  private var screening: [Inquiry] {
    let open = Self.first.filter { !sheet.answers($0) }.map { code in
      Vocabulary.shipped.measures[code] == nil ? Inquiry(finding: code) : Inquiry(measure: code)
    }
    let isTimed = sheet.statements.contains { $0.tempo != nil }
    return (isTimed ? [] : [.speedOfOnset]) + open
  }
}

extension [Inquiry] {
  /// Each thing to find out once, where it first stands.
  fileprivate var onceEach: [Inquiry] {
    var seen: Set<String> = []
    return filter { seen.insert($0.inquiry).inserted }
  }
}
