import Clinical
import Criteria

/// A condition on the record, with what it asks of the patient written out.
indirect enum WrittenRecordCondition: Sendable {
  /// The condition comes to exactly this.
  case comes(Formula, root: Int, to: Verdict)
  /// Nothing recorded answers the question.
  case missing(Int)
  case all([WrittenRecordCondition])
  case any([WrittenRecordCondition])
  case not(WrittenRecordCondition)
  /// It asks what no question of the library does.
  case unknown

  init(_ condition: RecordCondition, _ questions: [Question]) {
    var writing = Writing(questions)
    switch condition {
    case .shows(let inner):
      self = writing.write(inner).map { .comes(writing.formula, root: $0, to: .met) } ?? .unknown
    case .showsAgainst(let inner):
      self = writing.write(inner).map { .comes(writing.formula, root: $0, to: .unmet) } ?? .unknown
    case .missing(let code): self = writing.question(of: code).map { .missing($0) } ?? .unknown
    case .all(let parts): self = .all(parts.map { WrittenRecordCondition($0, questions) })
    case .any(let parts): self = .any(parts.map { WrittenRecordCondition($0, questions) })
    case .not(let part): self = .not(WrittenRecordCondition(part, questions))
    }
  }

  /// Whether the record is so; `nil` where that cannot be decided.
  func holds(_ answers: [Answer]) -> Bool? {
    switch self {
    case .comes(let formula, let root, let wanted):
      return CaseSplitting.verdict(of: root, in: formula, answers.map(\.possible), [])
        .map { $0 == wanted }
    case .missing(let question): return answers[question].evidence.isEmpty
    case .all(let parts):
      let held = parts.map { $0.holds(answers) }
      return held.contains(false) ? false : held.contains(nil) ? nil : true
    case .any(let parts):
      let held = parts.map { $0.holds(answers) }
      return held.contains(true) ? true : held.contains(nil) ? nil : false
    case .not(let part): return part.holds(answers).map { !$0 }
    case .unknown: return nil
    }
  }
}
