extension RuleNetwork {
  /// The questions that the verdict of `root` rests on, each once, in the order of the condition.
  ///
  /// A node that is met rests on its parts that are met, one that is not on those that are not. An
  /// open node rests on whatever already speaks for it.
  func reasons(for root: Int, _ verdicts: [Verdict]) -> [Int] {
    var found: [Int] = []
    var seen: Set<Int> = []
    collect(root, isNegated: false, verdicts, &found, &seen)
    return found
  }

  private func collect(
    _ index: Int, isNegated: Bool, _ verdicts: [Verdict], _ found: inout [Int],
    _ seen: inout Set<Int>
  ) {
    switch nodes[index] {
    case .constant: return
    case .atom(let question, _):
      if seen.insert(question).inserted { found.append(question) }
    case .not(let child): collect(child, isNegated: !isNegated, verdicts, &found, &seen)
    case .atLeast(_, let branches):
      let own = verdicts[index]
      let opposed: Verdict = isNegated ? .met : .unmet
      for child in branches.map(\.node) {
        let isReason = own == .undetermined ? verdicts[child] != opposed : verdicts[child] == own
        if isReason { collect(child, isNegated: isNegated, verdicts, &found, &seen) }
      }
    }
  }

  /// Every question that these nodes ask, each once.
  func questions(in cone: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return cone.compactMap { index in
      guard case .atom(let question, _) = nodes[index], seen.insert(question).inserted else {
        return nil
      }
      return question
    }
  }
}
