extension RuleNetwork {
  /// The questions that the verdict of `root` rests on, each once, in the order of the condition.
  ///
  /// A node that is met rests on its parts that are met, one that is not on those that are not. An
  /// open node rests on whatever already speaks for it, and so does one that is decided although
  /// too few of its parts are.
  func reasons(for root: Int, _ verdict: (Int) -> Verdict) -> [Int] {
    var found: [Int] = []
    var seen: Set<Int> = []
    collect(root, isNegated: false, verdict, &found, &seen)
    return found
  }

  private func collect(
    _ index: Int, isNegated: Bool, _ verdict: (Int) -> Verdict, _ found: inout [Int],
    _ seen: inout Set<Int>
  ) {
    switch nodes[index] {
    case .constant: return
    case .atom(let question, _):
      if seen.insert(question).inserted { found.append(question) }
    case .not(let child): collect(child, isNegated: !isNegated, verdict, &found, &seen)
    case .atLeast(let threshold, let branches):
      let own = verdict(index)
      let sum = sum(of: branches, child: verdict)
      let isDecidedByParts = sum.lowerBound >= threshold || sum.upperBound < threshold
      let opposed: Verdict =
        own == .undetermined ? (isNegated ? .met : .unmet) : own == .met ? .unmet : .met
      for child in branches.map(\.node) {
        let part = verdict(child)
        if isDecidedByParts ? part == own : part != opposed {
          collect(child, isNegated: isNegated, verdict, &found, &seen)
        }
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
