import Clinical

/// One record weighed against a library, to be told criterion by criterion.
public final class Evaluation {
  let library: CriteriaLibrary
  let answers: Answers
  let weighing: Weighing
  let involved: Bearing.Involvement
  /// By criterion: what sets this record apart from an empty one.
  private let keys: [JudgementStore.Key]

  init(_ library: CriteriaLibrary, _ sheet: AnswerSheet) {
    let answers = library.index.answers(of: sheet)
    let involved = Bearing.involvement(of: sheet.statements)
    self.library = library
    self.answers = answers
    self.involved = involved
    let answered = answers.touched.filter { answers.hasEvidence($0) }
    weighing = Weighing(
      library.network, library.diagrams, answers.possible, ascent: library.ascent,
      answered: answered)
    keys = Self.keys(answers, involved, library.bearing)
  }

  private static func keys(
    _ answers: Answers, _ involved: Bearing.Involvement, _ bearing: Bearing
  ) -> [JudgementStore.Key] {
    var keys = bearing.asksOfMuscles.map { JudgementStore.Key(involved: $0 ? involved : 0) }
    for question in answers.touched.sorted() {
      let standing: UInt64 =
        (answers.isNotAssessable(question) ? 1 : 0) | (answers.hasEvidence(question) ? 2 : 0)
      for criterion in bearing.criteria(asking: question) {
        keys[criterion].answers.append(UInt64(question))
        keys[criterion].answers.append(answers.possible[question].rawValue)
        keys[criterion].answers.append(standing)
      }
    }
    return keys
  }

  /// The results of all criteria, in the order of their identifiers.
  public var results: [CriterionResult] {
    let blank = library.store.blankJudgements {
      let evaluation = library.blankEvaluation
      return library.criteria.indices.map { evaluation.judgement(at: $0) }
    }
    var facts: [Int: Fact] = [:]
    return keys.indices.map { index in
      keys[index].isBlank
        ? CriterionResult(judgement: blank[index], evidence: []) : result(at: index, &facts)
    }
  }

  /// The result of the criterion at one place of the library.
  public func result(at index: Int) -> CriterionResult {
    var facts: [Int: Fact] = [:]
    return result(at: index, &facts)
  }

  /// `facts` are those that were put together for other criteria.
  private func result(at index: Int, _ facts: inout [Int: Fact]) -> CriterionResult {
    let judgement = library.store.judgement(at: index, keys[index]) { self.judgement(at: index) }
    let evidence = judgement.reasons.map { question in
      if let known = facts[question] { return known }
      let fact = library.fact(question, answers)
      facts[question] = fact
      return fact
    }
    return CriterionResult(judgement: judgement, evidence: evidence)
  }
}
