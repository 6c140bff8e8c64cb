extension CriteriaLibrary {
  /// The exact verdict on the criterion at one place, of answers given question by question.
  ///
  /// Whom the criterion is for counts as part of it. A record is weighed in the same way once its
  /// answers are known.
  package func verdict(at index: Int, _ possible: [CellSet]) -> Verdict {
    weighing(possible)
      .verdict(of: criterionDiagrams[index].whole, orOf: plans[index].whole)
  }

  /// The answers that would settle it, by the place of each question; `nil` where none do.
  package func settlement(
    at index: Int, _ possible: [CellSet], met: Bool, cost: (Int) -> Int?
  ) -> [Int: CellSet]? {
    let settling = Settling(
      weighing: weighing(possible), diagrams: criterionDiagrams[index])
    let answers = settling.answers(toward: met ? DiagramTable.yes : DiagramTable.no, cost)
    return answers.map { answers in
      Dictionary(uniqueKeysWithValues: answers.map { ($0.question, $0.cells) })
    }
  }

  /// The degrees of the criterion that such answers leave possible; `nil` where it has none.
  package func category(at index: Int, _ possible: [CellSet]) -> Category.Range? {
    category(at: index, weighing(possible))
  }

  /// The points that such answers leave possible; `nil` where the criterion has no score.
  package func score(at index: Int, _ possible: [CellSet]) -> ClosedRange<Int>? {
    score(at: index, weighing(possible))
  }

  /// The places of the questions on which the verdict, the degree and the points rest.
  package func questions(at index: Int) -> [Int] {
    let plan = plans[index]
    let roots = [plan.whole] + plan.categories + plan.score.map(\.node)
    return network.questions(in: network.cone(of: roots))
  }

  private func weighing(_ possible: [CellSet]) -> Weighing {
    Weighing(network, diagrams, possible)
  }
}
