import Clinical
import Criteria

/// One criterion written out for every place it speaks of, to be decided on any number of records.
struct WrittenCriterion: Sendable {
  let criterion: Criterion
  let formula: Formula
  /// What it asks for, whom it is for, and both together.
  let when: Int
  let gate: Int?
  let whole: Int
  /// For each category, that it or a stronger one holds.
  let degrees: [Int]
  /// For each point above the fewest, that the score has it.
  let steps: [Int]
  let trigger: WrittenRecordCondition?
  let cap: WrittenRecordCondition?
  let entailments: [Entailment]

  /// `nil` where the criterion asks what is not among `questions`, which no library does.
  init?(_ criterion: Criterion, _ questions: [Question]) {
    var writing = Writing(questions)
    guard let when = writing.write(criterion.when),
      let gates = writing.write([criterion.applies].compactMap(\.self)),
      let categories = writing.write(criterion.categories.map(\.when)),
      let parts = criterion.score.map({ writing.parts(of: $0) }) ?? []
    else { return nil }
    self.criterion = criterion
    self.when = when
    gate = gates.first
    whole = writing.formula.all(gates + [when])
    degrees = categories.indices.map { writing.formula.any(Array(categories[...$0])) }
    let most = parts.reduce(0) { $0 + $1.weight }
    steps = (0..<most).map { writing.formula.add(.atLeast($0 + 1, parts)) }
    formula = writing.formula
    trigger = criterion.trigger.map { WrittenRecordCondition($0, questions) }
    cap = criterion.referral?.cap.map { WrittenRecordCondition($0.when, questions) }
    let asked = formula.questions(under: [whole] + categories + parts.map(\.node))
    entailments = Entailment.all(among: asked, of: questions)
  }
}
