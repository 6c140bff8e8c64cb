public import Criteria

/// Criteria that answer the same question, read side by side on one record.
public struct Concordance: Sendable {
  /// An answer that would bring two members to one verdict.
  public struct Split: Sendable, Hashable {
    public let between: [String]
    public let finding: Inquiry
  }

  /// The name that the criteria share: `amyotrophic-lateral-sclerosis`.
  public let family: String
  /// In the order of their identifiers; those that are not for this patient are left out.
  public let members: [CriterionResult]
  /// The single findings, where there are any, that set two of them apart.
  public let splits: [Split]

  /// Whether all members come to one verdict.
  public var isAgreed: Bool { Set(members.map(\.outcome)).count == 1 }

  /// Whether the record holds something that starts one of them.
  public var speaks: Bool { members.contains { $0.isTriggered || $0.outcome == .met } }

  /// The family in words: `amyotrophic lateral sclerosis`.
  public var title: String { family.replacing("-", with: " ") }
}

extension Concordance {
  /// Every family of which at least two criteria are for this patient.
  static func all(among results: [CriterionResult]) -> [Concordance] {
    let members = results.filter { $0.criterion.family != nil && $0.outcome != .notApplicable }
    let families = Dictionary(grouping: members) { $0.criterion.family ?? "" }
    return families.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { family, members in
      Concordance(family: family, members: members, splits: splits(among: members))
    }
  }

  /// For each pair that differs, the one answer that would end the difference.
  private static func splits(among members: [CriterionResult]) -> [Split] {
    var splits: [Split] = []
    for (position, first) in members.enumerated() {
      for second in members[(position + 1)...] where first.outcome != second.outcome {
        let between = [first.criterion.id, second.criterion.id]
        let finding = first.finding(towards: second) ?? second.finding(towards: first)
        if let finding { splits.append(Split(between: between, finding: finding)) }
      }
    }
    return splits
  }
}

extension CriterionResult {
  /// The one open question that would bring this criterion to the verdict of the other.
  fileprivate func finding(towards other: CriterionResult) -> Inquiry? {
    guard outcome == .undetermined else { return nil }
    let settling = other.outcome == .met ? settleMet : settleRuledOut
    return other.outcome != .undetermined && settling.count == 1 ? settling.first : nil
  }
}
