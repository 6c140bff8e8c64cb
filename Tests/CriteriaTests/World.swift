import Clinical
import Criteria
import Drawing

/// One way that things can be with a fictional patient, in the few facts that drawn rules ask of.
///
/// It evaluates a condition as plainly as that can be written, and shares nothing with the engine.
struct World: Hashable {
  enum Beating: CaseIterable {
    case never, spontaneous, inducible, both
  }

  let isAgitated: Bool
  let trembles: Bool
  let clonus: Beating
  let temperature: Double
  let age: Double

  /// One number of every interval that the drawn thresholds can make.
  static let temperatures = [37, 37.5, 37.7, 38, 38.5, 39, 40]
  static let ages: [Double] = [10, 15, 16, 17, 30]

  static let all: [World] = [false, true].flatMap { isAgitated in
    [false, true].flatMap { trembles in
      Beating.allCases.flatMap { clonus in
        temperatures.flatMap { temperature in
          ages.map { age in
            World(
              isAgitated: isAgitated, trembles: trembles, clonus: clonus,
              temperature: temperature, age: age)
          }
        }
      }
    }
  }

  func satisfies(_ condition: Condition) -> Bool {
    switch condition {
    case .all(let parts): !parts.contains { !satisfies($0) }
    case .any(let parts): parts.contains { satisfies($0) }
    case .atLeast(let count, let parts): parts.filter { satisfies($0) }.count >= count
    case .not(let part): !satisfies(part)
    case .part(_, let part), .criterion(_, _, let part): satisfies(part)
    case .finding(let pattern): satisfies(pattern)
    case .measure(let code, let bounds): bounds.hold(code == "age" ? age : temperature)
    case .score(let score, let bounds): bounds.hold(Double(points(of: score)))
    case .regionIs, .regions, .muscles, .nerves, .limbs, .rostral: false
    }
  }

  /// The points of a score that asks for conditions only.
  func points(of score: Score) -> Int {
    score.items.reduce(0) { sum, item in
      guard case .points(let points, _, let condition) = item else { return sum }
      return sum + (satisfies(condition) ? points : 0)
    }
  }

  private func satisfies(_ pattern: FindingPattern) -> Bool {
    switch (pattern.code, pattern.elicitation) {
    case ("agitation", _): isAgitated
    case ("tremor", _): trembles
    case (_, .spontaneous): clonus == .spontaneous || clonus == .both
    case (_, .inducible): clonus == .inducible || clonus == .both
    case (_, nil): clonus != .never
    }
  }
}

extension Bounds {
  fileprivate func hold(_ number: Double) -> Bool {
    let isHighEnough = lower.isAbove ? number > lower.value : number >= lower.value
    let isLowEnough = upper.isAbove ? number <= upper.value : number < upper.value
    return isHighEnough && isLowEnough
  }
}

extension Condition {
  /// A condition over the facts of `World`, with so many connectives above one another at most.
  static func drawn(depth: Int, _ draws: inout Draws) -> Condition {
    guard depth > 0, draws.draw(5) > 0 else { return drawnQuestion(&draws) }
    let parts = (0..<(1 + draws.draw(4))).map { _ in drawn(depth: depth - 1, &draws) }
    switch draws.draw(6) {
    case 0: return .all(parts)
    case 1: return .any(parts)
    case 2: return .atLeast(1 + draws.draw(parts.count), parts)
    case 3: return .part(name: "drawn", .any(parts))
    case 4: return .score(.drawn(parts, &draws), .atLeast(Double(1 + draws.draw(6))))
    default: return .not(drawn(depth: depth - 1, &draws))
    }
  }

  private static func drawnQuestion(_ draws: inout Draws) -> Condition {
    switch draws.draw(8) {
    case 0: present("agitation")
    case 1: present("tremor")
    case 2: present("clonus")
    case 3: present("clonus", elicitation: .spontaneous)
    case 4: present("clonus", elicitation: .inducible)
    case 5: .measure("age", draws.draw(2) == 0 ? .atLeast(16) : .below(17))
    default: .measure("temperature", drawnBounds(&draws))
    }
  }

  private static func drawnBounds(_ draws: inout Draws) -> Bounds {
    let values = [37.5, 38, 39]
    let value = values[draws.draw(3)]
    switch draws.draw(5) {
    case 0: return .above(value)
    case 1: return .atLeast(value)
    case 2: return .below(value)
    case 3: return .atMost(value)
    default: return Bounds.above(37.5).intersection(.atMost(39))
    }
  }
}

extension Score {
  /// Some conditions, each at one to three points.
  static func drawn(_ parts: [Condition], _ draws: inout Draws) -> Score {
    Score(parts.map { .points(1 + draws.draw(3), name: nil, $0) })
  }
}
