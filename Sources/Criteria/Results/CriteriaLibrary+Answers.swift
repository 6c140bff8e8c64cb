extension CriteriaLibrary {
  /// The exact verdict on the criterion at one place, of answers given question by question.
  ///
  /// Whom the criterion is for counts as part of it. A record is weighed in the same way once its
  /// answers are known.
  package func verdict(at index: Int, _ possible: [CellSet]) -> Verdict {
    Weighing(network, diagrams, possible)
      .verdict(of: criterionDiagrams[index].whole, orOf: plans[index].whole)
  }

  /// The answers that would settle it, by the place of each question; `nil` where none do.
  package func settlement(
    at index: Int, _ possible: [CellSet], met: Bool, cost: (Int) -> Int?
  ) -> [Int: CellSet]? {
    let settling = Settling(
      weighing: Weighing(network, diagrams, possible), diagrams: criterionDiagrams[index])
    let answers = settling.answers(toward: met ? DiagramTable.yes : DiagramTable.no, cost)
    return answers.map { answers in
      Dictionary(uniqueKeysWithValues: answers.map { ($0.question, $0.cells) })
    }
  }

  /// The places of the questions that the criterion at one place asks, needed or not.
  package func questions(at index: Int) -> [Int] { network.questions(in: plans[index].cone) }
}
