/// A record condition with its clinical conditions found in the network.
indirect enum GroundedRecordCondition: Sendable {
  case verdict(Int, Verdict)
  /// Nothing recorded stands behind the answer to a question.
  case missing(Int)
  case atLeast(Int, [GroundedRecordCondition])
  case not(GroundedRecordCondition)

  func holds(_ weighing: Weighing, _ answers: Answers) -> Bool {
    switch self {
    case .verdict(let node, let wanted): weighing.verdict(of: node) == wanted
    case .missing(let question): !answers.hasEvidence(question)
    case .atLeast(let count, let parts):
      parts.count { $0.holds(weighing, answers) } >= count
    case .not(let part): !part.holds(weighing, answers)
    }
  }

  /// The nodes of the network that it looks at.
  var nodes: [Int] {
    switch self {
    case .verdict(let node, _): [node]
    case .missing: []
    case .atLeast(_, let parts): parts.flatMap(\.nodes)
    case .not(let part): part.nodes
    }
  }

  /// The questions of which it asks whether anything is recorded.
  var missing: [Int] {
    switch self {
    case .verdict: []
    case .missing(let question): [question]
    case .atLeast(_, let parts): parts.flatMap(\.missing)
    case .not(let part): part.missing
    }
  }
}

extension RecordCondition {
  func grounded(in grounding: inout Grounding) -> GroundedRecordCondition {
    switch self {
    case .shows(let condition): .verdict(grounding.ground(condition), .met)
    case .showsAgainst(let condition): .verdict(grounding.ground(condition), .unmet)
    case .missing(let code): .missing(grounding.question(of: code))
    case .all(let parts): .atLeast(parts.count, parts.map { $0.grounded(in: &grounding) })
    case .any(let parts): .atLeast(1, parts.map { $0.grounded(in: &grounding) })
    case .not(let part): .not(part.grounded(in: &grounding))
    }
  }
}
