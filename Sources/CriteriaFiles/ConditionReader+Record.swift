import Clinical
import Criteria
import Diagnostics

extension ConditionReader {
  /// A condition on the record: what it shows, and what it leaves out.
  func recordCondition(_ node: CriterionNode) -> RecordCondition? {
    guard let members = node.members, let (key, value) = members.first, members.count == 1 else {
      report(.notARecordCondition(at: node.origin))
      return nil
    }
    switch key.text {
    case "recorded": return condition(value).map { .shows($0) }
    case "recorded against": return condition(value).map { .showsAgainst($0) }
    case "missing": return missing(value)
    case "all": return recordConditions(value).map { .all($0) }
    case "any": return recordConditions(value).map { .any($0) }
    case "not": return recordCondition(value).map { .not($0) }
    default:
      report(.notARecordCondition(at: key.origin))
      return nil
    }
  }

  private func recordConditions(_ node: CriterionNode) -> [RecordCondition]? {
    guard let items = node.items, !items.isEmpty else {
      report(.notARecordCondition(at: node.origin))
      return nil
    }
    let read = items.map { recordCondition($0) }.compactMap(\.self)
    return read.count == items.count ? read : nil
  }

  private func missing(_ node: CriterionNode) -> RecordCondition? {
    if let text = node.text, catalog.vocabulary.measures[Code(text)] != nil {
      return .missing(Code(text))
    }
    return concept(node).map { .missing($0) }
  }
}

extension Diagnostic {
  fileprivate static func notARecordCondition(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "not-a-record-condition", "a condition on the record is needed here",
      remedy: "use one of: recorded, recorded against, missing, all, any, not", at: origin)
  }
}
