extension RuleNetwork {
  /// Questions with the answers that would settle a verdict.
  typealias Settlement = [Int: CellSet]

  /// Answers to open questions that decide `root` for or against, none of them needless.
  ///
  /// `cost` is what a question takes to ask, `nil` where it must not be asked; the cheapest set is
  /// looked for along the condition's own structure, then checked by filling it in, and every
  /// answer that can be left out is.
  func settlement(
    of root: Int, met: Bool, cone: [Int], _ possible: [CellSet], cost: (Int) -> Int?
  ) -> Settlement? {
    var memo: [Key: Settlement?] = [:]
    let wanted: Verdict = met ? .met : .unmet
    let cheapest = search(
      Key(node: root, met: met), possible, verdicts(possible), cost: cost, memo: &memo)
    var settlement = cheapest.flatMap { settles($0, root, cone, possible, wanted) ? $0 : nil }
    if settlement == nil, splitQuestion(of: root, cone: cone, possible) != nil {
      settlement = witness(of: root, wanted, cone: cone, possible, cost: cost)
    }
    guard var found = settlement else { return nil }
    for question in found.keys.sorted(by: { (cost($0) ?? 0, $0) > (cost($1) ?? 0, $1) }) {
      var fewer = found
      fewer[question] = nil
      if settles(fewer, root, cone, possible, wanted) { found = fewer }
    }
    return found
  }

  private struct Key: Hashable {
    let node: Int
    let met: Bool
  }

  private func settles(
    _ settlement: Settlement, _ root: Int, _ cone: [Int], _ possible: [CellSet], _ wanted: Verdict
  ) -> Bool {
    var narrowed = possible
    for (question, cells) in settlement { narrowed[question].formIntersection(cells) }
    return exactVerdict(of: root, cone: cone, narrowed) == wanted
  }

  /// Answers that decide `root` as wanted, found question by question.
  ///
  /// Where a question pulls both ways, what suits one place of it may spoil another, and the search
  /// along the condition's structure can miss every answer; this one is slower and does not.
  private func witness(
    of root: Int, _ wanted: Verdict, cone: [Int], _ possible: [CellSet], cost: (Int) -> Int?
  ) -> Settlement? {
    var narrowed = possible
    var found: Settlement = [:]
    for question in questions(in: cone)
    where possible[question].count > 1 && cost(question) != nil {
      let suiting = possible[question].cells.first { cell in
        narrowed[question] = CellSet(cell: cell)
        let verdict = exactVerdict(of: root, cone: cone, narrowed)
        return verdict == wanted || verdict == .undetermined
      }
      guard let suiting else { return nil }
      narrowed[question] = CellSet(cell: suiting)
      found[question] = CellSet(cell: suiting)
    }
    return settles(found, root, cone, possible, wanted) ? found : nil
  }

  private func search(
    _ key: Key, _ possible: [CellSet], _ verdicts: [Verdict], cost: (Int) -> Int?,
    memo: inout [Key: Settlement?]
  ) -> Settlement? {
    if let known = memo[key] { return known }
    let found = searchAnew(key, possible, verdicts, cost: cost, memo: &memo)
    memo[key] = .some(found)
    return found
  }

  private func searchAnew(
    _ key: Key, _ possible: [CellSet], _ verdicts: [Verdict], cost: (Int) -> Int?,
    memo: inout [Key: Settlement?]
  ) -> Settlement? {
    let verdict = verdicts[key.node]
    if verdict != .undetermined { return (verdict == .met) == key.met ? [:] : nil }
    switch nodes[key.node] {
    case .constant: return nil
    case .not(let child):
      return search(
        Key(node: child, met: !key.met), possible, verdicts, cost: cost, memo: &memo)
    case .atom(let question, let cells):
      guard cost(question) != nil else { return nil }
      let wanted =
        key.met
        ? possible[question].intersection(cells) : possible[question].subtracting(cells)
      return [question: wanted]
    case .atLeast(let threshold, let branches):
      let total = branches.reduce(0) { $0 + $1.weight }
      let needed = key.met ? threshold : total - threshold + 1
      var options: [(Settlement, weight: Int)] = []
      for branch in branches {
        let childKey = Key(node: branch.node, met: key.met)
        if let option = search(childKey, possible, verdicts, cost: cost, memo: &memo) {
          options.append((option, branch.weight))
        }
      }
      return combine(options, needed: needed, cost: cost)
    }
  }

  /// The cheapest way to have `needed` of the options together, greedily.
  private func combine(
    _ options: [(Settlement, weight: Int)], needed: Int, cost: (Int) -> Int?
  ) -> Settlement? {
    let priced = options.map { option, weight in
      (option, weight, price: option.keys.reduce(0) { $0 + 100 + (cost($1) ?? 0) } / weight)
    }.enumerated().sorted { ($0.element.price, $0.offset) < ($1.element.price, $1.offset) }
    var joined: Settlement = [:]
    var taken = 0
    for (_, (option, weight, _)) in priced where taken < needed {
      let merged = joined.merging(option) { $0.intersection($1) }
      guard !merged.values.contains(where: \.isEmpty) else { continue }
      joined = merged
      taken += weight
    }
    return taken >= needed ? joined : nil
  }
}
