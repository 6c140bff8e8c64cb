import Clinical

/// A record condition with its clinical conditions found in the network.
indirect enum GroundedRecordCondition: Sendable {
  case verdict(Int, Verdict)
  case missing(Code)
  case atLeast(Int, [GroundedRecordCondition])
  case not(GroundedRecordCondition)

  func holds(_ weighing: Weighing, sheet: AnswerSheet) -> Bool {
    switch self {
    case .verdict(let node, let wanted): weighing.verdict(of: node) == wanted
    case .missing(let code): !sheet.answers(code)
    case .atLeast(let count, let parts):
      parts.count { $0.holds(weighing, sheet: sheet) } >= count
    case .not(let part): !part.holds(weighing, sheet: sheet)
    }
  }
}

extension RecordCondition {
  func grounded(in grounding: inout Grounding) -> GroundedRecordCondition {
    switch self {
    case .shows(let condition): .verdict(grounding.ground(condition), .met)
    case .showsAgainst(let condition): .verdict(grounding.ground(condition), .unmet)
    case .missing(let code): .missing(code)
    case .all(let parts): .atLeast(parts.count, parts.map { $0.grounded(in: &grounding) })
    case .any(let parts): .atLeast(1, parts.map { $0.grounded(in: &grounding) })
    case .not(let part): .not(part.grounded(in: &grounding))
    }
  }
}
