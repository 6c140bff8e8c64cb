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
  static func all(of evaluation: Evaluation, among results: [CriterionResult]) -> [Concordance] {
    // Other readings stand with the one that they are of.
    let members = results.filter { result in
      result.outcome != .notApplicable && result.family != nil && result.variantOf == nil
    }
    let families = Dictionary(grouping: members) { $0.family ?? "" }
    return families.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map {
      family, members in
      let concordance = Concordance(family: family, members: members, splits: [])
      // What no record starts is not worth the comparison.
      guard concordance.speaks, !concordance.isAgreed else { return concordance }
      return Concordance(
        family: family, members: members, splits: splits(among: members, of: evaluation))
    }
  }

  /// For each pair that differs, the one answer that would end the difference.
  private static func splits(
    among members: [CriterionResult], of evaluation: Evaluation
  ) -> [Split] {
    var splits: [Split] = []
    for (position, first) in members.enumerated() {
      for second in members[(position + 1)...] where first.outcome != second.outcome {
        let between = [first.criterion.id, second.criterion.id]
        if let finding = evaluation.splittingFinding(between: between[0], and: between[1]) {
          splits.append(Split(between: between, finding: finding))
        }
      }
    }
    return splits
  }
}
