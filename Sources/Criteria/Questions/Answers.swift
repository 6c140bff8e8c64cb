import Clinical

/// What one record answers to every question of a library, by the question's place in it.
public struct Answers: Sendable {
  /// The cells that the record leaves possible, question by question.
  public private(set) var possible: [CellSet]
  /// The questions to which an empty record answers otherwise; every other one is as blank as there.
  public private(set) var touched: [Int] = []
  private var states: [AnswerSheet.State] = []
  /// By question: where its state is, or none.
  private var positions: [Int32]
  private let sheet: AnswerSheet
  private let index: QuestionIndex

  init(_ sheet: AnswerSheet, _ index: QuestionIndex) {
    self.sheet = sheet
    self.index = index
    possible = index.blank
    positions = Array(repeating: -1, count: index.blank.count)
  }

  mutating func set(_ cells: CellSet, _ state: AnswerSheet.State, of question: Int) {
    guard state.basis != .silence || state.isNotAssessable || cells != possible[question] else {
      return
    }
    possible[question] = cells
    positions[question] = Int32(touched.count)
    touched.append(question)
    states.append(state)
  }

  mutating func set(_ answer: Answer, of question: Int) {
    let basis: AnswerSheet.Basis = answer.evidence.isEmpty ? .silence : .measured
    let state = AnswerSheet.State(
      .undetermined, by: basis, isNotAssessable: answer.isNotAssessable)
    set(answer.possible, state, of: question)
  }

  /// Whether the record says that the question cannot be answered; then it is never asked.
  public func isNotAssessable(_ question: Int) -> Bool {
    positions[question] >= 0 && states[Int(positions[question])].isNotAssessable
  }

  /// Whether anything recorded stands behind the answer.
  public func hasEvidence(_ question: Int) -> Bool {
    positions[question] >= 0 && states[Int(positions[question])].basis != .silence
  }

  /// The answer with what was read for it, which is only now put together.
  public subscript(question: Int) -> Answer {
    Answer(
      possible: possible[question], evidence: evidence(of: question),
      isNotAssessable: isNotAssessable(question))
  }

  private func evidence(of question: Int) -> [Evidence.Item] {
    guard hasEvidence(question) else { return [] }
    let asked = index.questions[question]
    switch asked.subject {
    case .measure(let code): return sheet.answer(to: code, of: asked).evidence
    case .finding:
      let basis = states[Int(positions[question])].basis
      return index.evidence(of: question, basis, in: sheet).map { .finding($0) }
    }
  }
}
