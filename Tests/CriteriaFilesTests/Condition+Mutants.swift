import Clinical
import Criteria

/// A condition with one thing changed, and what that was.
struct Mutant<Subject> {
  let change: String
  let subject: Subject
}

extension Condition {
  /// Every condition that differs from this one in one place, its named parts apart.
  var mutants: [Mutant<Condition>] { ownMutants + innerMutants }

  /// The conditions that the criterion's file defines under a name.
  var namedParts: [String: Condition] {
    var named = parts.reduce(into: [:]) { $0.merge($1.namedParts) { first, _ in first } }
    if case .part(let name, let part) = self { named[name] = part }
    return named
  }

  /// The condition with the part of this name replaced wherever it is used, as in the file.
  func replacing(part name: String, with other: Condition) -> Condition {
    func replaced(_ condition: Condition) -> Condition {
      condition.replacing(part: name, with: other)
    }
    switch self {
    case .all(let parts): return .all(parts.map(replaced))
    case .any(let parts): return .any(parts.map(replaced))
    case .atLeast(let count, let parts): return .atLeast(count, parts.map(replaced))
    case .not(let part): return .not(replaced(part))
    case .regions(let count, let part): return .regions(atLeast: count, replaced(part))
    case .muscles(let count, let part): return .muscles(atLeast: count, replaced(part))
    case .part(name, _): return .part(name: name, other)
    case .part(let own, let part): return .part(name: own, replaced(part))
    case .criterion, .finding, .measure, .regionIs: return self
    }
  }

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
    // What another criterion asks for is held by its own examples.
    case .finding, .measure, .regionIs, .criterion, .part: []
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

extension Mutant {
  func map<Other>(_ transform: (Subject) -> Other) -> Mutant<Other> {
    Mutant<Other>(change: change, subject: transform(subject))
  }
}

extension Bounds {
  /// Each end moved by one, and open where it was closed.
  fileprivate var mutants: [Mutant<Bounds>] {
    var mutants: [Mutant<Bounds>] = []
    func add(_ change: String, _ alter: (inout Bounds) -> Void) {
      var other = self
      alter(&other)
      if !other.isEmpty { mutants.append(Mutant(change: change, subject: other)) }
    }
    if lower != .lowest {
      add("lower end up") { $0.lower = Cut(lower.value + 1, isAbove: lower.isAbove) }
      add("lower end down") { $0.lower = Cut(lower.value - 1, isAbove: lower.isAbove) }
      add("lower end opened or closed") { $0.lower = Cut(lower.value, isAbove: !lower.isAbove) }
    }
    if upper != .highest {
      add("upper end up") { $0.upper = Cut(upper.value + 1, isAbove: upper.isAbove) }
      add("upper end down") { $0.upper = Cut(upper.value - 1, isAbove: upper.isAbove) }
      add("upper end opened or closed") { $0.upper = Cut(upper.value, isAbove: !upper.isAbove) }
    }
    return mutants
  }
}

extension FindingPattern {
  fileprivate var mutants: [Mutant<FindingPattern>] {
    var mutants: [Mutant<FindingPattern>] = []
    func add(_ change: String, _ alter: (inout FindingPattern) -> Void) {
      var other = self
      alter(&other)
      mutants.append(Mutant(change: "\(code) \(change)", subject: other))
    }
    if case .within(let places) = place {
      add("anywhere") { $0.place = .anywhere }
      if places.count > 1 {
        for dropped in places {
          add("not in \(dropped)") { $0.place = .within(places.filter { $0 != dropped }) }
        }
      }
      add("on the palate too") { $0.place = .within(places + ["palate"]) }
    } else if place == .here {
      add("anywhere") { $0.place = .anywhere }
    }
    if observation != nil { add("by anyone") { $0.observation = nil } }
    if let elicitation {
      add("however elicited") { $0.elicitation = nil }
      add("elicited otherwise") {
        $0.elicitation = elicitation == .inducible ? .spontaneous : .inducible
      }
    }
    if !tempo.isEmpty {
      add("at any tempo") { $0.tempo = [] }
      for other in Tempo.allCases {
        add("with or without tempo \(other)") { pattern in
          pattern.tempo =
            tempo.contains(other) ? tempo.filter { $0 != other } : tempo + [other]
        }
      }
    }
    if !distribution.isEmpty { add("however distributed") { $0.distribution = [] } }
    if !course.isEmpty { add("of any course") { $0.course = [] } }
    return mutants
  }
}
