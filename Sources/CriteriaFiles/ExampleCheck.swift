public import Criteria
public import Diagnostics

/// Runs the examples of criteria: the documentation must be true.
public struct ExampleCheck {
  /// How many examples were run.
  public private(set) var count = 0
  public private(set) var problems: [Diagnostic] = []

  /// Runs every example of every criterion of `library`.
  public init(_ library: CriteriaLibrary) {
    for (index, criterion) in library.criteria.enumerated() {
      for example in criterion.examples {
        count += 1
        let result = library.evaluate(example.record, asOf: Example.asOf, only: index)
        check(result, against: example, of: criterion)
      }
    }
  }

  private mutating func check(
    _ result: CriterionResult, against example: Example, of criterion: Criterion
  ) {
    if result.outcome != example.expected {
      problems.append(.otherOutcome(result.outcome, example))
    }
    let expected: [CriterionResult.Firing]
    switch example.consequence {
    case .raises(let urgency): expected = [.fires(urgency)]
    case .cannotExclude(let urgency): expected = [.cannotExclude(urgency)]
    case .nothing: expected = [.silent, .asks]
    case nil: expected = [result.firing]
    }
    if !expected.contains(result.firing) { problems.append(.otherUrgency(example)) }
    let settling = Set((result.settleMet + result.settleRuledOut).map(\.code))
    if !settling.isSuperset(of: example.open) { problems.append(.notOpen(example)) }
  }
}

extension Diagnostic {
  fileprivate static func otherOutcome(_ outcome: Outcome, _ example: Example) -> Diagnostic {
    Diagnostic(
      id: "failing-example",
      "the example '\(example.name)' is \(outcome.rawValue), not \(example.expected.rawValue)",
      remedy: "change the condition or the example", at: example.origin)
  }

  fileprivate static func otherUrgency(_ example: Example) -> Diagnostic {
    Diagnostic(
      id: "failing-example", "the example '\(example.name)' does not have the urgency it states",
      remedy: "change the urgency, the trigger or the example", at: example.origin)
  }

  fileprivate static func notOpen(_ example: Example) -> Diagnostic {
    Diagnostic(
      id: "failing-example", "the example '\(example.name)' is not settled by what it calls open",
      at: example.origin)
  }
}
