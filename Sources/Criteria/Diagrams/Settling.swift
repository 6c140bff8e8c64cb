/// Looks for answers that settle one criterion, for one record.
struct Settling {
  /// A question with the answers that would help to settle a verdict.
  struct Answering: Equatable {
    let question: Int
    let cells: CellSet
  }

  let weighing: Weighing
  let diagrams: CriterionDiagrams

  /// Answers to open questions that decide the criterion as wanted, none of them needless; `nil`
  /// where nothing that may be asked does.
  ///
  /// `cost` is what a question takes to answer, `nil` where it must not be asked.
  func answers(toward wanted: DiagramTable.Node, _ cost: (Int) -> Int?) -> [Answering]? {
    guard let diagram = diagrams.diagram else { return nil }
    let situation = situation(of: diagram, cost)
    if let cheapest = diagram.answers(toward: wanted, situation) {
      let answers =
        diagram.isPlain(situation.possible)
        ? cheapest : diagram.pruned(cheapest, toward: wanted, situation)
      return answers.map { Self.answering(diagram, $0) }
    }
    return answersInAnyCase(diagram, toward: wanted, situation, cost)
  }

  /// The same where what must not be asked may turn out any way: each way has to lead there.
  private func answersInAnyCase(
    _ diagram: RuleDiagram, toward wanted: DiagramTable.Node, _ situation: RuleDiagram.Situation,
    _ cost: (Int) -> Int?
  ) -> [Answering]? {
    let isUnaskable = diagram.questions.indices.filter {
      situation.costs[$0] == nil && situation.possible[$0].count > 1
    }
    guard !isUnaskable.isEmpty, !diagram.isPlain(situation.possible) else { return nil }
    let unaskable = Set(isUnaskable.map { diagram.questions[$0] })
    let safe = weighing.forAll(diagrams.whole, toward: wanted) { unaskable.contains($0) }
    let rest = RuleDiagram(
      weighing.diagrams.table, root: safe, order: weighing.diagrams.order, leanings: [:])
    guard let found = rest.answers(toward: wanted, self.situation(of: rest, cost)) else {
      return nil
    }
    let given = Dictionary(
      uniqueKeysWithValues: zip(rest.questions, found).compactMap { question, cells in
        cells.map { (question, $0) }
      })
    return diagram.pruned(diagram.questions.map { given[$0] }, toward: wanted, situation)
      .map { Self.answering(diagram, $0) }
  }

  private func situation(
    of diagram: RuleDiagram, _ cost: (Int) -> Int?
  ) -> RuleDiagram.Situation {
    let possible = diagram.questions.map { weighing.possible[$0] }
    return RuleDiagram.Situation(
      possible: possible, allowed: possible, costs: diagram.questions.map(cost))
  }

  private static func answering(_ diagram: RuleDiagram, _ answers: [CellSet?]) -> [Answering] {
    zip(diagram.questions, answers).compactMap { question, cells in
      cells.map { Answering(question: question, cells: $0) }
    }
  }
}
