import Clinical

/// One record weighed against a library, to be told criterion by criterion.
public final class Evaluation {
  let library: CriteriaLibrary
  let answers: Answers
  let involved: Bearing.Involvement
  /// What sets this record apart from an empty one.
  private let keys: JudgementKeys
  /// The answers laid on the diagrams, which only a judgement not made before needs.
  private(set) lazy var weighing = Weighing(
    library.network, library.diagrams, answers.possible, ascent: library.ascent,
    answered: answers.touched.filter { answers.hasEvidence($0) })

  init(_ library: CriteriaLibrary, _ sheet: AnswerSheet) {
    let answers = Answers(sheet, library.index)
    let involved = Bearing.involvement(of: sheet.numbered)
    self.library = library
    self.answers = answers
    self.involved = involved
    keys = JudgementKeys(answers, involved, library.bearing)
  }

  /// What the record states and measures, as the criteria read it.
  public var sheet: AnswerSheet { answers.sheet }

  /// The results of all criteria, in the order of their identifiers.
  public var results: [CriterionResult] {
    // To most criteria a record says nothing, and those say of it what they say of an empty one.
    var results = library.store.blankResults { library.blankEvaluation.judgedResults }
    for index in keys.touched { results[index] = result(at: index) }
    return results
  }

  /// The result of the criterion at one place of the library.
  public func result(at index: Int) -> CriterionResult {
    let judgement = library.store.judgement(at: index, keys[index]) { self.judgement(at: index) }
    return CriterionResult(judgement: judgement, answers: answers)
  }

  private var judgedResults: [CriterionResult] {
    library.criteria.indices.map {
      CriterionResult(judgement: judgement(at: $0), answers: answers)
    }
  }
}
