import Criteria

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
