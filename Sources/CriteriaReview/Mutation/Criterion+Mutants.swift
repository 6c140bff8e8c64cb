import Clinical
public import Criteria

extension Criterion {
  /// Every criterion that differs from this one in one thing that a verdict or urgency rests on.
  public var mutants: [Mutant<Criterion>] {
    conditionMutants + categoryMutants + scoreMutants + ruleMutants
  }

  private var conditionMutants: [Mutant<Criterion>] {
    // Where no condition is written, it is that some category holds, and changes with them.
    var mutants =
      isCategorical
      ? []
      : when.mutants.map { mutant in
        changed("when: " + mutant.change) { $0.when = mutant.subject }
      }
    let named = categories.map(\.when).reduce(into: when.namedParts) {
      $0.merge($1.namedParts) { first, _ in first }
    }
    for (name, part) in named.sorted(by: { $0.key < $1.key }) {
      mutants += part.mutants.map { mutant in
        changed(name + ": " + mutant.change) { criterion in
          criterion.when = when.replacing(part: name, with: mutant.subject)
          for index in categories.indices {
            criterion.categories[index].when = categories[index].when.replacing(
              part: name, with: mutant.subject)
          }
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

  private var isCategorical: Bool {
    !categories.isEmpty && when == .any(categories.map(\.when))
  }

  /// Each category changed in one place, left out, and set before the one that is stronger.
  private var categoryMutants: [Mutant<Criterion>] {
    let isCategorical = isCategorical
    func with(_ change: String, _ others: [Category]) -> Mutant<Criterion> {
      changed("categories: " + change) { criterion in
        criterion.categories = others
        if isCategorical { criterion.when = .any(others.map(\.when)) }
      }
    }
    return categories.indices.flatMap { index -> [Mutant<Criterion>] in
      let name = categories[index].name
      var fewer = categories
      fewer.remove(at: index)
      var mutants = [with(name + " left out", fewer)]
      if index > 0 {
        var others = categories
        others.swapAt(index, index - 1)
        mutants.append(with(name + " set higher", others))
      }
      return mutants
        + categories[index].when.mutants.map { mutant in
          var others = categories
          others[index].when = mutant.subject
          return with(name + ": " + mutant.change, others)
        }
    }
  }

  /// Each item of the score with a point more, changed in one place, and left out.
  private var scoreMutants: [Mutant<Criterion>] {
    guard let score else { return [] }
    return score.items.indices.flatMap { index -> [Mutant<Criterion>] in
      var fewer = score
      fewer.items.remove(at: index)
      var others: [Mutant<Score>] = [Mutant(change: "left out", subject: fewer)]
      func add(_ change: String, _ item: Score.Item) {
        var other = score
        other.items[index] = item
        others.append(Mutant(change: change, subject: other))
      }
      switch score.items[index] {
      case .points(let points, let name, let condition):
        add("one point more", .points(points + 1, name: name, condition))
        for mutant in condition.mutants {
          add(mutant.change, .points(points, name: name, mutant.subject))
        }
      case .measure(let code, let range):
        add("one point more", .measure(code, range.lowerBound...range.upperBound + 1))
      }
      return others.map { other in
        changed("score item \(index + 1): " + other.change) {
          $0.replace(score, with: other.subject)
        }
      }
    }
  }

  /// Puts another score in the place of this one, wherever a condition asks for its points.
  private mutating func replace(_ old: Score, with new: Score) {
    score = new
    when = when.replacing(old, with: new)
    for index in categories.indices {
      categories[index].when = categories[index].when.replacing(old, with: new)
    }
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
}

extension Urgency {
  fileprivate var next: Urgency { Urgency.allCases.first { $0 > self } ?? .none }
  fileprivate var previous: Urgency { Urgency.allCases.last { $0 < self } ?? .immediate }
}
