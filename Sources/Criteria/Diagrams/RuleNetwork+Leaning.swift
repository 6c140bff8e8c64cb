extension RuleNetwork {
  /// For each question under `root`, how much each cell of it speaks for `root`; empty where one
  /// place of the condition wants what another does not.
  ///
  /// Where the cells can be ranked no single answer is best in one place and not in another.
  func leanings(of root: Int, cone: [Int], _ questions: [Question]) -> [Int: [Int]] {
    var isWanted: [Int: Bool] = [root: true]
    var isUnwanted: [Int: Bool] = [:]
    var favoured: [Int: Set<CellSet>] = [:]
    for index in cone.reversed() {
      let wanted = isWanted[index] ?? false
      let unwanted = isUnwanted[index] ?? false
      switch nodes[index] {
      case .constant: break
      case .not(let child):
        if wanted { isUnwanted[child] = true }
        if unwanted { isWanted[child] = true }
      case .atLeast(_, let branches):
        for branch in branches {
          if wanted { isWanted[branch.node] = true }
          if unwanted { isUnwanted[branch.node] = true }
        }
      case .atom(let question, let cells):
        if wanted { favoured[question, default: []].insert(cells) }
        if unwanted {
          favoured[question, default: []].insert(questions[question].allCells.subtracting(cells))
        }
      }
    }
    return Dictionary(
      uniqueKeysWithValues: favoured.map { question, sets in
        let ordered = sets.sorted { $0.count < $1.count }
        let isChain = zip(ordered, ordered.dropFirst()).allSatisfy { $0.isSubset(of: $1) }
        guard isChain else { return (question, []) }
        let ranks = (0..<questions[question].cellCount).map { cell in
          ordered.count { $0.contains(CellSet(cell: cell)) }
        }
        return (question, ranks)
      })
  }
}
