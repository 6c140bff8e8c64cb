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
  /// Whether pregnancy is worth asking about: 12 to 55 years, or an unknown age.
  let mayBePregnant: Bool

  var ordered: [Inquiry] {
    let emergencies = priority.cannotExclude.filter { $0.urgencyRaised == .immediate }
    var inquiries = emergencies.flatMap(\.settleMet)
    inquiries += screening
    inquiries += priority.cannotExclude.flatMap(\.settleMet)
    inquiries += results.filter { $0.firing == .asks }.flatMap(\.settleMet)
    // An emergency is not kept waiting for the gaps of a diagnostic set.
    if priority.level != .immediate {
      inquiries += results.filter { $0.criterion.kind == .diagnostic && $0.isTriggered }
        .flatMap(\.settleMet)
    }
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

  /// All of them where no urgency can be set; with weakness or an immediate rule, those that can
  /// kill or cripple within the day.
  private var screening: [Inquiry] {
    guard priority.level != nil else { return speedOfOnset + open(Self.first) }
    if priority.level == .immediate || sheet.shows("weakness", in: .lumbosacral) {
      return open(Array(Self.first.prefix(6)))
    }
    return sheet.shows("weakness") ? open(Array(Self.first.prefix(3))) : []
  }

  private var speedOfOnset: [Inquiry] {
    sheet.tellsTempo ? [] : [.speedOfOnset]
  }

  private func open(_ codes: [Code]) -> [Inquiry] {
    codes.filter { code in
      !sheet.answers(code) && (code != "obstetric-window" || mayBePregnant)
    }.map { code in
      Vocabulary.shipped.measures[code] == nil ? Inquiry(finding: code) : Inquiry(measure: code)
    }
  }
}

extension [Inquiry] {
  /// Each thing to find out once, where it first stands.
  fileprivate var onceEach: [Inquiry] {
    var seen: Set<String> = []
    return filter { seen.insert($0.inquiry).inserted }
  }
}
