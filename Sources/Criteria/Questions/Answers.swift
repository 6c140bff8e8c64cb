import Clinical

/// What one record answers to every question of a library, by the question's place in it.
public final class Answers: Sendable {
  /// The cells that the record leaves possible, question by question.
  public let possible: [CellSet]
  /// The questions to which an empty record answers otherwise, ascending; every other one is as
  /// blank as there.
  public let touched: [Int]
  /// What stands behind each answer.
  private let standings: [Standing]
  let sheet: AnswerSheet
  private let index: QuestionIndex

  struct Standing: Sendable {
    var basis = AnswerSheet.Basis.silence
    var isNotAssessable = false
  }

  init(_ sheet: AnswerSheet, _ index: QuestionIndex) {
    var draft = Draft(blank: index.blank)
    index.answer(from: sheet, into: &draft)
    self.sheet = sheet
    self.index = index
    possible = draft.possible
    touched = draft.touched.sorted()
    standings = draft.standings
  }

  /// Whether the record says that the question cannot be answered; then it is never asked.
  public func isNotAssessable(_ question: Int) -> Bool { standings[question].isNotAssessable }

  /// Whether anything recorded stands behind the answer.
  public func hasEvidence(_ question: Int) -> Bool { standings[question].basis != .silence }

  /// The answer with what was read for it, which is only now put together.
  public subscript(question: Int) -> Answer {
    Answer(
      possible: possible[question], evidence: evidence(of: question),
      isNotAssessable: isNotAssessable(question))
  }

  /// The question and its answer in words.
  func fact(_ place: Int) -> Fact {
    let question = index.questions[place]
    let answer = self[place]
    return Fact(
      code: question.code, question: question.prose, state: answer.state(of: question),
      asked: question, possible: question.told(answer.possible), items: answer.evidence)
  }

  private func evidence(of question: Int) -> [Evidence.Item] {
    guard hasEvidence(question) else { return [] }
    let asked = index.questions[question]
    switch asked.subject {
    case .measure(let code): return sheet.answer(to: code, of: asked).evidence
    case .finding:
      let basis = standings[question].basis
      return index.evidence(of: question, basis, in: sheet).map { .finding($0) }
    }
  }
}

extension Answers {
  /// Answers that are still being worked out.
  struct Draft {
    private(set) var possible: [CellSet]
    private(set) var touched: [Int] = []
    private(set) var standings: [Standing]

    fileprivate init(blank: [CellSet]) {
      possible = blank
      standings = Array(repeating: Standing(), count: blank.count)
    }

    mutating func set(_ cells: CellSet, _ standing: Standing, of question: Int) {
      guard
        standing.basis != .silence || standing.isNotAssessable || cells != possible[question]
      else { return }
      possible[question] = cells
      standings[question] = standing
      touched.append(question)
    }
  }
}
