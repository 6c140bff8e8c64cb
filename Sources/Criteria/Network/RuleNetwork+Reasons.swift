extension RuleNetwork {
  /// The questions that the verdict of `root` rests on, each once, in the order of the condition.
  ///
  /// A node that is met rests on its parts that are met, one that is not on those that are not. An
  /// open node rests on whatever already speaks for it, and so does one that is decided although
  /// too few of its parts are. Only what is *live*, as something recorded stands behind it, is a
  /// reason.
  func reasons(
    for root: Int, isLive: (Int) -> Bool, _ verdict: (Int) -> Verdict
  ) -> [Int] {
    var found: [Int] = []
    var seen: Set<Int> = []
    var visited: Set<Visit> = []
    collect(Visit(node: root, isNegated: false), isLive, verdict, &found, &seen, &visited)
    return found
  }

  /// A node come upon under an even or an odd number of denials.
  private struct Visit: Hashable {
    let node: Int
    let isNegated: Bool
  }

  private func collect(
    _ visit: Visit, _ isLive: (Int) -> Bool, _ verdict: (Int) -> Verdict,
    _ found: inout [Int], _ seen: inout Set<Int>, _ visited: inout Set<Visit>
  ) {
    let (index, isNegated) = (visit.node, visit.isNegated)
    guard isLive(index), visited.insert(visit).inserted else { return }
    switch nodes[index] {
    case .constant: return
    case .atom(let question, _):
      if seen.insert(question).inserted { found.append(question) }
    case .not(let child):
      let opposite = Visit(node: child, isNegated: !isNegated)
      collect(opposite, isLive, verdict, &found, &seen, &visited)
    case .atLeast(let threshold, let branches):
      let own = verdict(index)
      let opposed: Verdict =
        own == .undetermined ? (isNegated ? .met : .unmet) : own == .met ? .unmet : .met
      let isDecidedByParts = own != .undetermined && isDecided(threshold, branches, verdict)
      for child in branches.lazy.map(\.node) where isLive(child) {
        let part = verdict(child)
        if isDecidedByParts ? part == own : part != opposed {
          let visit = Visit(node: child, isNegated: isNegated)
          collect(visit, isLive, verdict, &found, &seen, &visited)
        }
      }
    }
  }

  /// Whether the verdicts of the parts by themselves decide the whole.
  private func isDecided(
    _ threshold: Int, _ branches: [Branch], _ verdict: (Int) -> Verdict
  ) -> Bool {
    let sum = sum(of: branches, child: verdict)
    return sum.lowerBound >= threshold || sum.upperBound < threshold
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
