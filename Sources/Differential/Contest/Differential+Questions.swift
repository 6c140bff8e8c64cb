import Clinical

extension Differential {
  /// The longest list of questions that is worth putting to an examiner at once.
  private static let questionLimit = 4

  /// The open features that best split what is left.
  ///
  /// What is left are the contenders. Where one leads alone and too little is recorded of it, what
  /// would confirm it comes first, and so does what would establish a leader by definition.
  func questions(
    for ranking: Ranking, recorded: [RecordedFeature], heard: Set<Code>
  ) -> [Code] {
    guard let leader = ranking.leader else { return [] }
    let leadsAlone = ranking.contenders.count == 1
    let columns = (leadsAlone ? ranking.left : ranking.contenders).map(\.column)
    let open = zip(table.rows, recorded).filter {
      $1.isPresent == nil && !$1.isNotAssessable && heard.contains($1.code)
    }
    let questions = open.enumerated().map { position, item in
      let cell = item.0.cells[leader.column]
      return Question(
        code: item.0.code,
        comesBefore: leadsAlone && cell.reading == 1 || !leader.isEligible && cell == .required,
        split: split(by: item.0, among: columns),
        cost: vocabulary.concepts[item.0.code]?.method ?? .test, position: position)
    }
    return questions.filter { $0.split > 0 || $0.comesBefore }.sorted(by: Question.isFirst)
      .prefix(Self.questionLimit).map(\.code)
  }

  /// How far a feature tells `columns` apart: over all pairs, one where it says something of only
  /// one of them, two where it speaks for one and against the other.
  private func split(by row: FeatureTable.Row, among columns: [Int]) -> Int {
    var total = 0
    for (index, column) in columns.enumerated() {
      for other in columns[..<index] {
        total += abs(row.cells[column].reading - row.cells[other].reading)
      }
    }
    return total
  }
}

/// One feature that could be asked for, and what it is worth.
private struct Question {
  let code: Code
  /// Whether it would confirm or establish the leader.
  let comesBefore: Bool
  let split: Int
  let cost: Concept.Method
  let position: Int

  static func isFirst(_ left: Question, _ right: Question) -> Bool {
    if left.comesBefore != right.comesBefore { return left.comesBefore }
    if left.split != right.split { return left.split > right.split }
    if left.cost != right.cost { return left.cost < right.cost }
    return left.position < right.position
  }
}
