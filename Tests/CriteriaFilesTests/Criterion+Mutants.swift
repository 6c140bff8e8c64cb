import Clinical
import Criteria

extension Criterion {
  /// Every criterion that differs from this one in one thing that a verdict or urgency rests on.
  var mutants: [Mutant<Criterion>] {
    conditionMutants + ruleMutants
  }

  private var conditionMutants: [Mutant<Criterion>] {
    var mutants = when.mutants.map { mutant in
      changed("when: " + mutant.change) { $0.when = mutant.subject }
    }
    for (name, part) in when.namedParts.sorted(by: { $0.key < $1.key }) {
      mutants += part.mutants.map { mutant in
        changed(name + ": " + mutant.change) {
          $0.when = when.replacing(part: name, with: mutant.subject)
        }
      }
    }
    if let applies {
      mutants.append(changed("gate dropped") { $0.applies = nil })
      mutants += applies.mutants.map { mutant in
        changed("gate: " + mutant.change) { $0.applies = mutant.subject }
      }
    }
    return mutants
  }

  private var ruleMutants: [Mutant<Criterion>] {
    guard let rule = referral else { return [] }
    var mutants = [rule.urgency.next, rule.urgency.previous].map { urgency in
      changed("urgency \(urgency)") { $0.referral?.urgency = urgency }
    }
    mutants.append(
      changed("when incomplete") {
        $0.referral?.whenIncomplete = rule.whenIncomplete == .raise ? .ask : .raise
      })
    if let cap = rule.cap {
      mutants.append(changed("cap dropped") { $0.referral?.cap = nil })
      mutants += cap.when.mutants.map { mutant in
        changed("cap: " + mutant.change) {
          $0.referral?.cap = ReferralRule.Cap(urgency: cap.urgency, when: mutant.subject)
        }
      }
    }
    // What only asks is never told apart from silence by an example.
    guard let trigger, rule.whenIncomplete == .raise else { return mutants }
    mutants.append(changed("trigger dropped") { $0.trigger = nil })
    return mutants
      + trigger.mutants.map { mutant in
        changed("trigger: " + mutant.change) { $0.trigger = mutant.subject }
      }
  }

  private func changed(
    _ change: String, _ alter: (inout Criterion) -> Void
  ) -> Mutant<Criterion> {
    var other = self
    alter(&other)
    return Mutant(change: change, subject: other)
  }

  /// Whether an example of the criterion no longer holds.
  var breaksAnExample: Bool {
    let library = CriteriaLibrary([self])
    return examples.contains { example in
      let result = library.evaluate(example.record, asOf: Example.asOf, only: 0)
      guard result.outcome == example.expected else { return true }
      switch example.consequence {
      case .raises(let urgency): return result.firing != .fires(urgency)
      case .cannotExclude(let urgency): return result.firing != .cannotExclude(urgency)
      case .nothing: return result.firing != .silent && result.firing != .asks
      case nil: return false
      }
    }
  }
}

extension Urgency {
  fileprivate var next: Urgency { Urgency.allCases.first { $0 > self } ?? .none }
  fileprivate var previous: Urgency { Urgency.allCases.last { $0 < self } ?? .immediate }
}

extension RecordCondition {
  /// Every condition on the record that differs from this one in one place.
  var mutants: [Mutant<RecordCondition>] {
    switch self {
    case .shows(let condition):
      [Mutant(change: "shown to denied", subject: .showsAgainst(condition))]
        + condition.mutants.map { $0.map { .shows($0) } }
    case .showsAgainst(let condition):
      [Mutant(change: "denied to shown", subject: .shows(condition))]
        + condition.mutants.map { $0.map { .showsAgainst($0) } }
    case .missing(let code): [Mutant(change: "\(code) missing or not", subject: .not(self))]
    case .all(let parts):
      [Mutant(change: "all to any", subject: .any(parts))]
        + Self.inner(parts).map { $0.map { .all($0) } }
    case .any(let parts):
      [Mutant(change: "any to all", subject: .all(parts))]
        + Self.inner(parts).map { $0.map { .any($0) } }
    case .not(let part): [Mutant(change: "not dropped", subject: part)]
    }
  }

  private static func inner(_ parts: [RecordCondition]) -> [Mutant<[RecordCondition]>] {
    parts.enumerated().flatMap { index, part in
      var fewer = parts
      fewer.remove(at: index)
      return [Mutant(change: "part dropped", subject: fewer)]
        + part.mutants.map { mutant in
          var others = parts
          others[index] = mutant.subject
          return Mutant<[RecordCondition]>(change: mutant.change, subject: others)
        }
    }
  }
}
