extension RuleNetwork {
  /// Questions beyond which case-splitting stops; the verdict is then Kleene's, which is sound.
  private static let splitLimit = 12

  /// The verdict that every way of filling in the open questions agrees on.
  ///
  /// Kleene's logic is already exact where each open question pulls one way, since one answer is
  /// then best for every place it occurs in. Only the questions that pull both ways are tried
  /// answer by answer.
  func exactVerdict(of root: Int, cone: [Int], _ possible: [CellSet]) -> Verdict {
    exactVerdict(of: root, cone: cone, possible, splitsLeft: Self.splitLimit)
  }

  private func exactVerdict(
    of root: Int, cone: [Int], _ possible: [CellSet], splitsLeft: Int
  ) -> Verdict {
    let verdict = kleene(root, cone: cone, possible)
    guard verdict == .undetermined, splitsLeft > 0,
      let question = splitQuestion(of: root, cone: cone, possible)
    else { return verdict }
    var agreed: Verdict?
    for cell in possible[question].cells {
      var narrowed = possible
      narrowed[question] = CellSet(cell: cell)
      let answer = exactVerdict(of: root, cone: cone, narrowed, splitsLeft: splitsLeft - 1)
      guard answer != .undetermined, answer == agreed ?? answer else { return .undetermined }
      agreed = answer
    }
    return agreed ?? .undetermined
  }

  private func kleene(_ root: Int, cone: [Int], _ possible: [CellSet]) -> Verdict {
    var verdicts: [Int: Verdict] = [:]
    for index in cone {
      verdicts[index] = verdict(of: nodes[index], possible) { verdicts[$0] ?? .undetermined }
    }
    return verdicts[root] ?? .undetermined
  }

  /// An open question of which no single answer is best everywhere it occurs.
  func splitQuestion(of root: Int, cone: [Int], _ possible: [CellSet]) -> Int? {
    var positive: [Int: Bool] = [root: true]
    var negative: [Int: Bool] = [:]
    var favoured: [Int: [CellSet]] = [:]
    for index in cone.reversed() {
      let isPositive = positive[index] ?? false
      let isNegative = negative[index] ?? false
      switch nodes[index] {
      case .constant: break
      case .not(let child):
        if isPositive { negative[child] = true }
        if isNegative { positive[child] = true }
      case .atLeast(_, let branches):
        for branch in branches {
          if isPositive { positive[branch.node] = true }
          if isNegative { negative[branch.node] = true }
        }
      case .atom(let question, let cells):
        let open = possible[question]
        let met = cells.intersection(open)
        guard !met.isEmpty, met != open else { continue }
        if isPositive { favoured[question, default: []].append(met) }
        if isNegative { favoured[question, default: []].append(open.subtracting(met)) }
      }
    }
    return favoured.filter { !Self.isChain($0.value) }.keys.min()
  }

  private static func isChain(_ sets: [CellSet]) -> Bool {
    let ordered = sets.sorted { $0.count < $1.count }
    return zip(ordered, ordered.dropFirst()).allSatisfy { $0.isSubset(of: $1) }
  }
}
