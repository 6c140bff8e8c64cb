import Synchronization

/// What the answers to the questions of one criterion decide, whoever gave them and where.
final class Judgement: Sendable {
  let criterion: Criterion
  let outcome: Outcome
  let category: Category.Range?
  let score: ClosedRange<Int>?
  let gate: String?
  /// The answered questions that decided it, or that speak for it where it is open.
  let reasons: [Int]
  let settleMet: [Inquiry]
  let settleRuledOut: [Inquiry]
  let isTriggered: Bool
  let firing: CriterionResult.Firing
  let remarks: [String]
  /// Its written form, kept with it from the first time that it is asked for.
  private let written = Mutex<[UInt8]?>(nil)

  init(
    criterion: Criterion, outcome: Outcome, category: Category.Range?, score: ClosedRange<Int>?,
    gate: String?, reasons: [Int], settleMet: [Inquiry], settleRuledOut: [Inquiry],
    isTriggered: Bool, firing: CriterionResult.Firing, remarks: [String]
  ) {
    self.criterion = criterion
    self.outcome = outcome
    self.category = category
    self.score = score
    self.gate = gate
    self.reasons = reasons
    self.settleMet = settleMet
    self.settleRuledOut = settleRuledOut
    self.isTriggered = isTriggered
    self.firing = firing
    self.remarks = remarks
  }

  func form(_ write: () -> [UInt8]) -> [UInt8] {
    if let form = written.withLock({ $0 }) { return form }
    let form = write()
    written.withLock { $0 = form }
    return form
  }
}
