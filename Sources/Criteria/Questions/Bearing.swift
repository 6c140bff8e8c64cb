import Clinical

/// Which criteria of a library the answer to each question bears on, and what it takes to answer.
struct Bearing: Sendable {
  /// The muscle and side that a question is about, as a bit.
  typealias Involvement = UInt64

  /// What it takes to answer a question: at the bedside first, and in the muscles sampled first.
  private struct Asking: Sendable {
    let method: Int
    let muscle: Involvement
    let remoteness: Int

    init(_ question: Question) {
      method = 10 * (Concept.Method.allCases.firstIndex(of: question.method) ?? 0)
      guard case .finding(let pattern) = question.subject,
        case .muscle(let code, let side) = pattern.place, let muscle = Bearing.muscles[code]
      else {
        muscle = 0
        remoteness = 0
        return
      }
      self.muscle = Bearing.bit(of: muscle, side)
      remoteness = Bearing.usuallySampled.contains(code) ? 4 : 8
    }
  }

  private let starts: [Int]
  private let criteria: [Int]
  private let asking: [Asking]
  /// By criterion: whether any of its questions is about a muscle.
  let asksOfMuscles: [Bool]
  private static let muscles: [Code: Int] = Dictionary(
    Anatomy.shipped.muscles.enumerated().map { ($0.element.code, $0.offset) },
    uniquingKeysWith: { $1 })

  /// `asked` has the questions of each criterion.
  init(_ questions: [Question], asked: [[Int]]) {
    var bearing = [[Int]](repeating: [], count: questions.count)
    for (criterion, questions) in asked.enumerated() {
      for question in questions { bearing[question].append(criterion) }
    }
    var starts = [0]
    for criteria in bearing { starts.append(starts[starts.count - 1] + criteria.count) }
    self.starts = starts
    criteria = bearing.flatMap(\.self)
    let asking = questions.map { Asking($0) }
    self.asking = asking
    asksOfMuscles = asked.map { questions in questions.contains { asking[$0].muscle != 0 } }
  }

  /// The criteria that ask this question anywhere.
  func criteria(asking question: Int) -> ArraySlice<Int> {
    criteria[starts[question]..<starts[question + 1]]
  }

  /// What the question takes to answer: cheapest at the bedside first; a muscle in which something
  /// was found first, then those that are usually sampled.
  func cost(of question: Int, _ involved: Involvement) -> Int {
    let asking = asking[question]
    return asking.method + (asking.muscle & involved == 0 ? asking.remoteness : 0)
  }

  /// The muscles in which any of these statements is.
  static func involvement(of statements: [NumberedStatement]) -> Involvement {
    statements.reduce(0) { involved, statement in
      statement.presence == .present ? involved | bits[statement.spot] : involved
    }
  }

  /// For each spot the muscles that it is: on a side, or on both where none was written down.
  private static let bits: [Involvement] = {
    let sites = Numbering.shipped.sites
    var bits = [Involvement](repeating: 0, count: (sites.count + 1) * NumberedStatement.sides)
    for (code, muscle) in muscles {
      guard let site = sites[code] else { continue }
      for side in [nil, Side.left, .right, .both] {
        let left = side == .right ? 0 : bit(of: muscle, .left)
        let right = side == .left ? 0 : bit(of: muscle, .right)
        bits[NumberedStatement.spot(site, side)] = left | right
      }
    }
    return bits
  }()

  private static func bit(of muscle: Int, _ side: Side) -> Involvement {
    1 << Involvement(2 * muscle + (side == .left ? 0 : 1))
  }

  private static let usuallySampled: Set<Code> = [
    "tongue", "first-dorsal-interosseous", "abductor-pollicis-brevis", "biceps-brachii",
    "tibialis-anterior", "vastus-lateralis", "thoracic-paraspinals",
  ]
}
