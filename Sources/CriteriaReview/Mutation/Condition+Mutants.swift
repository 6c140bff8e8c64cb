import Clinical
import Criteria

extension Condition {
  /// Every condition that differs from this one in one place, its named parts apart.
  var mutants: [Mutant<Condition>] { ownMutants + innerMutants }

  private var ownMutants: [Mutant<Condition>] {
    switch self {
    case .all(let parts):
      guard parts.count > 1 else { return [] }
      return [Mutant(change: "all to any", subject: .any(parts))]
        + Self.shorter(parts).map { Mutant(change: "part dropped of all", subject: .all($0)) }
    case .any(let parts):
      guard parts.count > 1 else { return [] }
      return [Mutant(change: "any to all", subject: .all(parts))]
        + Self.shorter(parts).map { Mutant(change: "part dropped of any", subject: .any($0)) }
    case .atLeast(let count, let parts):
      return [count - 1, count + 1].filter { $0 >= 1 && $0 <= parts.count }.map {
        Mutant(change: "at least \(count) to \($0)", subject: .atLeast($0, parts))
      }
    case .not(let part): return [Mutant(change: "not dropped", subject: part)]
    case .finding(let pattern):
      return [Mutant(change: "\(pattern.code) to absent", subject: .not(self))]
        + pattern.mutants.map { Mutant(change: $0.change, subject: .finding($0.subject)) }
    case .measure(let code, let bounds):
      return bounds.mutants.map {
        Mutant(change: "\(code) \($0.change)", subject: .measure(code, $0.subject))
      }
    case .regionIs(let regions):
      return BodyRegion.allCases.map { region in
        let other = regions.contains(region) ? regions.filter { $0 != region } : regions + [region]
        return Mutant(change: "region is without or with \(region)", subject: .regionIs(other))
      }
    case .regions(let count, let part):
      return [count - 1, count + 1].filter { $0 >= 1 }.map {
        Mutant(change: "regions \(count) to \($0)", subject: .regions(atLeast: $0, part))
      }
    case .muscles(let count, let part):
      return [
        Mutant(change: "muscles of \(count)", subject: .muscles(atLeast: 3 - count, part))
      ]
    case .nerves(let count, let part):
      return [count - 1, count + 1].filter { $0 >= 1 }.map {
        Mutant(change: "nerves \(count) to \($0)", subject: .nerves(atLeast: $0, part))
      }
    case .limbs(let count, let part):
      return [count - 1, count + 1].filter { $0 >= 1 && $0 <= 4 }.map {
        Mutant(change: "limbs \(count) to \($0)", subject: .limbs(atLeast: $0, part))
      }
    case .rostral(let upper, let lower):
      return [
        Mutant(change: "rostral turned round", subject: .rostral(lower, to: upper)),
        Mutant(
          change: "rostral to somewhere",
          subject: .all([.regions(atLeast: 1, upper), .regions(atLeast: 1, lower)])),
      ]
    case .score(let score, let bounds):
      return bounds.mutants.map {
        Mutant(change: "score \($0.change)", subject: .score(score, $0.subject))
      }
    case .part, .criterion: return []
    }
  }

  private var innerMutants: [Mutant<Condition>] {
    switch self {
    case .all(let parts): Self.eachChanged(parts).map { $0.map { .all($0) } }
    case .any(let parts): Self.eachChanged(parts).map { $0.map { .any($0) } }
    case .atLeast(let count, let parts):
      Self.eachChanged(parts).map { $0.map { .atLeast(count, $0) } }
    case .not(let part): part.mutants.map { $0.map { .not($0) } }
    case .regions(let count, let part):
      part.mutants.map { $0.map { .regions(atLeast: count, $0) } }
    case .muscles(let count, let part):
      part.mutants.map { $0.map { .muscles(atLeast: count, $0) } }
    case .nerves(let count, let part):
      part.mutants.map { $0.map { .nerves(atLeast: count, $0) } }
    case .limbs(let count, let part): part.mutants.map { $0.map { .limbs(atLeast: count, $0) } }
    case .rostral(let upper, let lower):
      upper.mutants.map { $0.map { .rostral($0, to: lower) } }
        + lower.mutants.map { $0.map { .rostral(upper, to: $0) } }
    // What another criterion asks for is held by its own examples, and a score by its items.
    case .finding, .measure, .regionIs, .criterion, .part, .score: []
    }
  }

  private static func shorter(_ parts: [Condition]) -> [[Condition]] {
    parts.indices.map { index in
      var parts = parts
      parts.remove(at: index)
      return parts
    }
  }

  private static func eachChanged(_ parts: [Condition]) -> [Mutant<[Condition]>] {
    parts.enumerated().flatMap { index, part in
      part.mutants.map { mutant in
        var parts = parts
        parts[index] = mutant.subject
        return Mutant<[Condition]>(change: mutant.change, subject: parts)
      }
    }
  }
}
