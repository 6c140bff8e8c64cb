extension RuleDiagram {
  /// What is known, and what it costs to know more.
  struct Situation {
    /// For each question of the diagram, the cells that the record leaves possible.
    let possible: [CellSet]
    /// The cells that an answer may have: those possible or, to overturn a verdict, all.
    let allowed: [CellSet]
    /// What each question takes to answer; `nil` where it must not be asked.
    let costs: [Int?]
  }

  /// More than any way through a diagram costs.
  private static let never: Int32 = 1 << 28

  /// The cheapest answers that lead to `wanted` whatever else is true, as long as every question
  /// they leave out leans one way; else some that do.
  ///
  /// An answer that speaks most against `wanted` costs nothing, since it need not be given: what
  /// holds even then holds always. So the cheapest way through the diagram is the cheapest set.
  func answers(toward wanted: DiagramTable.Node, _ situation: Situation) -> [CellSet?]? {
    let prices = prices(toward: wanted, situation)
    let totals = totals(toward: wanted, prices)
    guard totals[Int(root)] < Self.never else { return nil }
    var answers = [CellSet?](repeating: nil, count: questions.count)
    var node = root
    while node >= DiagramTable.terminals {
      let place = Int(node) - DiagramTable.terminals
      let asked = Int(askedAt[place])
      let first = firstCells[asked]
      let start = Int(starts[place])
      var best = 0
      for cell in 1..<widths[asked] {
        let gain = totals[Int(node)] - prices[first + cell] - totals[Int(edges[start + cell])]
        let isBest = prices[first + best] + totals[Int(edges[start + best])] == totals[Int(node)]
        // Of ways that cost the same, the one that answers what is asked first.
        if gain == 0, !isBest || prices[first + cell] > prices[first + best] { best = cell }
      }
      if prices[first + best] > 0 {
        answers[asked] = asGood(as: best, for: asked, wanted, situation)
      }
      node = edges[start + best]
    }
    return answers
  }

  /// The price of each cell of each question.
  private func prices(toward wanted: DiagramTable.Node, _ situation: Situation) -> [Int32] {
    var prices: [Int32] = []
    for asked in questions.indices {
      let possible = situation.possible[asked]
      let isKnown = possible.count == 1
      let worst = isKnown ? nil : worstRank(of: asked, wanted, situation)
      // Fewer questions before cheaper ones.
      let full = situation.costs[asked].map { Int32(100 + $0) } ?? Self.never
      for cell in 0..<widths[asked] {
        let set = CellSet(cell: cell)
        let isFree =
          possible.contains(set) && (isKnown || worst.map { $0 == ranks[asked][cell] } == true)
        prices.append(
          !situation.allowed[asked].contains(set) ? Self.never : isFree ? 0 : full)
      }
    }
    return prices
  }

  /// The rank, among the cells still possible, that speaks most against `wanted`.
  private func worstRank(
    of asked: Int, _ wanted: DiagramTable.Node, _ situation: Situation
  ) -> Int? {
    guard !ranks[asked].isEmpty else { return nil }
    var worst: Int?
    var open = situation.possible[asked].rawValue
    while open != 0 {
      let rank = ranks[asked][open.trailingZeroBitCount]
      let known = worst ?? rank
      worst = wanted == DiagramTable.yes ? min(known, rank) : max(known, rank)
      open &= open - 1
    }
    return worst
  }

  /// What can be answered instead of `cell` without spoiling anything.
  private func asGood(
    as cell: Int, for asked: Int, _ wanted: DiagramTable.Node, _ situation: Situation
  ) -> CellSet {
    let ranks = ranks[asked]
    guard !ranks.isEmpty else { return CellSet(cell: cell) }
    return situation.allowed[asked].cells.reduce(into: CellSet()) { cells, other in
      let isAsGood =
        wanted == DiagramTable.yes ? ranks[other] >= ranks[cell] : ranks[other] <= ranks[cell]
      if isAsGood { cells.insert(CellSet(cell: other)) }
    }
  }

  /// For each node what the cheapest way from it to `wanted` costs.
  private func totals(toward wanted: DiagramTable.Node, _ prices: [Int32]) -> [Int32] {
    var totals = [Int32](repeating: Self.never, count: nodeCount + DiagramTable.terminals)
    totals[Int(wanted)] = 0
    for node in stride(from: nodeCount - 1, through: 0, by: -1) {
      let asked = Int(askedAt[node])
      let first = firstCells[asked]
      let start = Int(starts[node])
      var best = Self.never
      for cell in 0..<widths[asked] {
        best = min(best, prices[first + cell] &+ totals[Int(edges[start + cell])])
      }
      totals[node + DiagramTable.terminals] = best
    }
    return totals
  }

  /// Whether the question leans one way and has nothing to do with another: then the cheapest way
  /// asks it only where it must.
  private func isPlain(_ asked: Int) -> Bool { !ranks[asked].isEmpty && !isEntailed[asked] }

  /// Whether every question that is still open is plain, so that `answers` are the fewest.
  func isPlain(_ possible: [CellSet]) -> Bool {
    questions.indices.allSatisfy { possible[$0].count == 1 || isPlain($0) }
  }

  /// `answers` without those that are not needed, the most expensive tried first, and each as
  /// wide as it can be.
  func pruned(
    _ answers: [CellSet?], toward wanted: DiagramTable.Node, _ situation: Situation
  ) -> [CellSet?]? {
    let goal: Verdict = wanted == DiagramTable.yes ? .met : .unmet
    func settles(_ answers: [CellSet?]) -> Bool {
      let left = zip(situation.possible, answers).map { possible, answer in answer ?? possible }
      return outcome(left).verdict == goal
    }
    guard settles(answers) else { return nil }
    var found = answers
    let given = answers.indices.filter { answers[$0] != nil }
    let isPlainElsewhere = questions.indices.allSatisfy {
      !ranks[$0].isEmpty || situation.possible[$0].count == 1
    }
    for asked in given.filter({ !isPlainElsewhere || isEntailed[$0] }).sorted(by: {
      (situation.costs[$0] ?? 0, $0) > (situation.costs[$1] ?? 0, $1)
    }) {
      var fewer = found
      fewer[asked] = nil
      if settles(fewer) { found = fewer }
    }
    for asked in given where ranks[asked].isEmpty {
      for cell in situation.allowed[asked].cells {
        guard let cells = found[asked], !cells.contains(CellSet(cell: cell)) else { continue }
        var wider = found
        wider[asked] = cells.union(CellSet(cell: cell))
        if settles(wider) { found = wider }
      }
    }
    return found
  }
}
