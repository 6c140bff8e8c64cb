import Clinical
import Criteria
import Drawing
import Testing

/// All questions of a library are answered together, each as it would be alone.
@Suite struct IndexedAnswerTests {
  private static let library: CriteriaLibrary = {
    var draws = Draws(seed: 11)
    let findings = (0..<250).map { _ in Condition.finding(.drawn(&draws)) }
    let measures = [
      Condition.measure("temperature", .above(38)), .measure("temperature", .below(36)),
      .measure("age", .atLeast(16)),
    ]
    return CriteriaLibrary([criterion(when: .any(findings + measures))])
  }()

  private static func drawnRecord(_ draws: inout Draws) -> PatientRecord {
    let power = (0..<draws.draw(3)).map { _ in Power.drawn(&draws) }
    return record(
      (0..<draws.draw(12)).map { _ in Finding.drawn(&draws) },
      measurements: draws.draw(3) == 0 ? [measurement("temperature", 39)] : [],
      examinations: [examination(power: power)])
  }

  @Test func `drawn questions of drawn records are answered as when read statement by statement`() {
    var draws = Draws(seed: 12)
    var seen: [Verdict: Int] = [:]
    var silenced = 0
    for _ in 0..<60 {
      let record = Self.drawnRecord(&draws)
      let answers = Self.library.answers(of: record, asOf: today)
      for (index, question) in Self.library.questions.enumerated() {
        guard case .finding(let pattern) = question.subject else { continue }
        let plain = PlainAnswer(to: pattern, in: record)
        let answer = answers[index]
        #expect(answer.possible == plain.possible(of: question, in: record), "\(pattern)")
        #expect(answer.evidence == plain.evidence.map { .finding($0) }, "\(pattern)")
        #expect(answer.isNotAssessable == plain.isNotAssessable, "\(pattern)")
        seen[plain.verdict, default: 0] += 1
        if plain.isNotAssessable { silenced += 1 }
      }
    }
    #expect(Verdict.allCases.allSatisfy { seen[$0, default: 0] > 30 })
    #expect(silenced > 30)
  }

  @Test func `a question asked alone is answered as among the others`() {
    var draws = Draws(seed: 13)
    for _ in 0..<12 {
      let record = Self.drawnRecord(&draws)
      let answers = Self.library.answers(of: record, asOf: today)
      let sheet = AnswerSheet(record, asOf: today)
      for (index, question) in Self.library.questions.enumerated() {
        let alone = sheet.answer(to: question)
        #expect(answers[index].possible == alone.possible)
        #expect(answers[index].evidence == alone.evidence)
        #expect(answers[index].isNotAssessable == alone.isNotAssessable)
      }
    }
  }

  @Test func `what is not touched is as blank as for an empty record`() {
    var draws = Draws(seed: 14)
    let blank = Self.library.answers(of: record(), asOf: today)
    #expect(blank.touched == [])
    for _ in 0..<20 {
      let answers = Self.library.answers(of: Self.drawnRecord(&draws), asOf: today)
      let touched = Set(answers.touched)
      #expect(touched.count == answers.touched.count)
      for index in Self.library.questions.indices {
        let differs =
          answers.possible[index] != blank.possible[index] || answers.hasEvidence(index)
          || answers.isNotAssessable(index)
        #expect(differs == touched.contains(index))
      }
    }
  }
}

extension PlainAnswer {
  /// The cells that are left of a question; the cells of clonus are told apart by its elicitations.
  fileprivate func possible(of question: Question, in record: PatientRecord) -> CellSet {
    let absent = CellSet(cell: 0)
    let present = question.allCells.subtracting(absent)
    var possible = question.allCells
    if verdict == .met { possible = present }
    if verdict == .unmet { possible = absent }
    guard case .finding(var pattern) = question.subject, question.cellCount == 4 else {
      return possible
    }
    for (elicitation, cell) in [(Elicitation.spontaneous, 1), (.inducible, 2)] {
      pattern.elicitation = elicitation
      let cells: CellSet = [CellSet(cell: cell), CellSet(cell: 3)]
      switch PlainAnswer(to: pattern, in: record).verdict {
      case .met: possible.formIntersection(cells)
      case .unmet: possible.subtract(cells)
      case .undetermined: break
      }
    }
    return possible.isEmpty ? present : possible
  }
}
