extension Evaluation {
  /// The fewest recorded answers that, were they otherwise, would turn a verdict round, as the
  /// answers that would; `nil` where the verdict is open or nothing would.
  public func counterfactual(of id: String) -> [Inquiry]? {
    guard let index = index(of: id), let diagram = library.criterionDiagrams[index].diagram
    else { return nil }
    let wanted: DiagramTable.Node
    switch verdict(at: index) {
    case .met: wanted = DiagramTable.no
    case .unmet: wanted = DiagramTable.yes
    case .undetermined: return nil
    }
    let situation = RuleDiagram.Situation(
      possible: diagram.questions.map { weighing.possible[$0] },
      allowed: diagram.questions.map { library.questions[$0].allCells },
      costs: diagram.questions.map { cost(of: $0) })
    guard let cheapest = diagram.answers(toward: wanted, situation),
      let answers = diagram.pruned(cheapest, toward: wanted, situation)
    else { return nil }
    return zip(diagram.questions, answers).compactMap { question, cells in
      cells.map { Inquiry(library.questions[question], $0) }
    }
  }

  /// The one finding on which two criteria part, with the answer on which they would not.
  ///
  /// With this answer in place of the record's both would be met, or both unmet. `nil` where they
  /// agree, and where no single answer is enough.
  public func splittingFinding(between one: String, and other: String) -> Inquiry? {
    guard let first = index(of: one), let second = index(of: other) else { return nil }
    let pair = [first, second]
    let verdicts = pair.map { verdict(at: $0) }
    guard verdicts[0] != verdicts[1] else { return nil }
    let questions = questionsThatMayPart(pair, areDecided: !verdicts.contains(.undetermined))
    for verdict in [Verdict.met, .unmet] {
      for question in questions {
        if let cells = answers(to: question, bringing: pair, to: verdict) {
          return Inquiry(library.questions[question], cells)
        }
      }
    }
    return nil
  }

  /// The answers to one question with which both criteria come to `wanted`: all that do, where
  /// they do together, else the first of them.
  private func answers(to question: Int, bringing pair: [Int], to wanted: Verdict) -> CellSet? {
    func suits(_ cells: CellSet) -> Bool {
      cells != weighing.possible[question]
        && pair.allSatisfy { verdict(at: $0, answering: question, with: cells) == wanted }
    }
    let suiting = library.questions[question].allCells.cells.map { CellSet(cell: $0) }
      .filter(suits)
    let all = suiting.reduce(into: CellSet()) { $0.insert($1) }
    return suits(all) ? all : suiting.first
  }

  /// What is recorded, where both verdicts are decided; else what is open and may be asked,
  /// cheapest first.
  private func questionsThatMayPart(_ pair: [Int], areDecided: Bool) -> [Int] {
    let asked = Set(pair.flatMap { library.criterionDiagrams[$0].diagram?.questions ?? [] })
    let candidates = asked.compactMap { question -> (question: Int, cost: Int)? in
      let isOpen = weighing.possible[question].count > 1
      if areDecided, !answers.hasEvidence(question) { return nil }
      guard areDecided || isOpen, let cost = cost(of: question) else { return nil }
      return (question, cost)
    }
    return candidates.sorted { ($0.cost, $0.question) < ($1.cost, $1.question) }.map(\.question)
  }

  private func index(of id: String) -> Int? { library.criteria.firstIndex { $0.id == id } }

  private func verdict(at index: Int) -> Verdict {
    weighing.verdict(
      of: library.criterionDiagrams[index].whole, orOf: library.plans[index].whole)
  }

  /// The verdict with one answer in place of the record's.
  private func verdict(at index: Int, answering question: Int, with cells: CellSet) -> Verdict? {
    guard let diagram = library.criterionDiagrams[index].diagram else { return nil }
    let possible = diagram.questions.map { $0 == question ? cells : weighing.possible[$0] }
    return diagram.outcome(possible).verdict
  }
}
