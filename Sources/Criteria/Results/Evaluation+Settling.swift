extension Evaluation {
  /// A question with the answers that would help to settle a verdict.
  struct Answering: Equatable {
    let question: Int
    let cells: CellSet
  }

  /// Answers to open questions that decide a criterion as wanted, none of them needless; `nil`
  /// where nothing that may be asked does.
  func settlement(
    _ diagrams: CriterionDiagrams, toward wanted: DiagramTable.Node
  ) -> [Answering]? {
    guard let diagram = diagrams.diagram else { return nil }
    let possible = diagram.questions.map { weighing.possible[$0] }
    let situation = RuleDiagram.Situation(
      possible: possible, allowed: possible, costs: diagram.questions.map { cost(of: $0) })
    if let cheapest = diagram.answers(toward: wanted, situation) {
      let answers =
        diagram.leansOneWay(possible)
        ? cheapest : diagram.pruned(cheapest, toward: wanted, situation)
      return answers.map { Self.answering(diagram, $0) }
    }
    return settlementInAnyCase(diagram, of: diagrams.whole, toward: wanted, situation)
  }

  /// The same where what must not be asked may turn out any way: each way has to lead there.
  private func settlementInAnyCase(
    _ diagram: RuleDiagram, of root: DiagramTable.Node, toward wanted: DiagramTable.Node,
    _ situation: RuleDiagram.Situation
  ) -> [Answering]? {
    let isUnaskable = diagram.questions.indices.filter {
      situation.costs[$0] == nil && situation.possible[$0].count > 1
    }
    guard !isUnaskable.isEmpty, !diagram.leansOneWay(situation.possible) else { return nil }
    let unaskable = Set(isUnaskable.map { diagram.questions[$0] })
    let safe = weighing.forAll(root, toward: wanted) { unaskable.contains($0) }
    let rest = RuleDiagram(
      weighing.diagrams.table, root: safe, order: weighing.diagrams.order, leanings: [:])
    let possible = rest.questions.map { weighing.possible[$0] }
    let narrowed = RuleDiagram.Situation(
      possible: possible, allowed: possible, costs: rest.questions.map { cost(of: $0) })
    guard let found = rest.answers(toward: wanted, narrowed) else { return nil }
    let given = Dictionary(
      uniqueKeysWithValues: zip(rest.questions, found).compactMap { question, cells in
        cells.map { (question, $0) }
      })
    return diagram.pruned(diagram.questions.map { given[$0] }, toward: wanted, situation)
      .map { Self.answering(diagram, $0) }
  }

  private static func answering(_ diagram: RuleDiagram, _ answers: [CellSet?]) -> [Answering] {
    zip(diagram.questions, answers).compactMap { question, cells in
      cells.map { Answering(question: question, cells: $0) }
    }
  }
}
