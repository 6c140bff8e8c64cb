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
        problems += example.disagreements(with: result).map { .disagreement($0, example) }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func disagreement(
    _ disagreement: Example.Disagreement, _ example: Example
  ) -> Diagnostic {
    switch disagreement {
    case .outcome(let outcome): otherOutcome(outcome, example)
    case .urgency: otherUrgency(example)
    case .category(let category): otherCategory(category, example)
    case .score(let score): otherScore(score, example)
    case .open: notOpen(example)
    }
  }

  fileprivate static func otherOutcome(_ outcome: Outcome, _ example: Example) -> Diagnostic {
    Diagnostic(
      id: "failing-example",
      "the example '\(example.name)' is \(outcome.rawValue), not \(example.expected.rawValue)",
      remedy: "change the condition or the example", at: example.origin)
  }

  fileprivate static func otherCategory(
    _ category: Category.Range?, _ example: Example
  ) -> Diagnostic {
    let found = "at least \(category?.atLeast ?? "none"), at most \(category?.atMost ?? "none")"
    return Diagnostic(
      id: "failing-example", "the example '\(example.name)' has another category: \(found)",
      remedy: "change the categories or the example", at: example.origin)
  }

  fileprivate static func otherScore(
    _ score: ClosedRange<Int>?, _ example: Example
  ) -> Diagnostic {
    let found = score.map { "\($0.lowerBound) to \($0.upperBound)" } ?? "none"
    return Diagnostic(
      id: "failing-example", "the example '\(example.name)' has another score: \(found)",
      remedy: "change the score or the example", at: example.origin)
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
