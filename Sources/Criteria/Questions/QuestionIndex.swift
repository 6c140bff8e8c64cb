import Clinical

/// The questions of a library, arranged by the statements that can answer them.
///
/// A record states a few dozen things and a library asks more than a thousand, so a record is taken
/// statement by statement, and what no statement bears on keeps the answer of an empty record.
final class QuestionIndex: Sendable {
  private struct Entry: Sendable {
    let pattern: Int32
    let kinship: Numbering.Kinship
  }

  let questions: [Question]
  /// What an empty record leaves possible.
  let blank: [CellSet]
  let table: PatternTable
  /// By pattern: the question that it belongs to.
  private let questionsOfPatterns: [Int]
  /// By question: its pattern; that of clonus is followed by its two elicitations.
  private let patternsOfQuestions: [Int?]
  private let questionsOfMeasures: [Code: Int]
  /// For each concept, where its entries begin; and where the last ones end.
  private let starts: [Int]
  private let entries: [Entry]

  init(_ questions: [Question]) {
    self.questions = questions
    blank = questions.map(\.allCells)
    var table = PatternTable()
    var questionsOfPatterns: [Int] = []
    var patternsOfQuestions: [Int?] = []
    var questionsOfMeasures: [Code: Int] = [:]
    for (index, question) in questions.enumerated() {
      switch question.subject {
      case .measure(let code):
        questionsOfMeasures[code] = index
        patternsOfQuestions.append(nil)
      case .finding(let pattern):
        let number = table.add(pattern, isElicited: question.isElicited)
        patternsOfQuestions.append(number)
        while questionsOfPatterns.count < table.patterns.count { questionsOfPatterns.append(index) }
      }
    }
    self.table = table
    self.questionsOfPatterns = questionsOfPatterns
    self.patternsOfQuestions = patternsOfQuestions
    self.questionsOfMeasures = questionsOfMeasures
    (starts, entries) = Self.entries(of: table)
  }

  private static func entries(of table: PatternTable) -> ([Int], [Entry]) {
    let numbering = table.numbering
    var patterns = [[Int32]](repeating: [], count: numbering.ownSites.count)
    for (number, pattern) in table.patterns.enumerated() {
      if let concept = pattern.concept { patterns[concept].append(Int32(number)) }
    }
    let asked = patterns.indices.filter { !patterns[$0].isEmpty }
    var starts = [0]
    var entries: [Entry] = []
    for concept in numbering.ownSites.indices {
      for other in asked {
        let kinship = numbering.kinship(of: concept, to: other)
        guard !kinship.isEmpty else { continue }
        entries += patterns[other].map { Entry(pattern: $0, kinship: kinship) }
      }
      starts.append(entries.count)
    }
    return (starts, entries)
  }

  /// Answers every question on which something in the record bears.
  func answer(from sheet: AnswerSheet, into answers: inout Answers.Draft) {
    var tally = Tally(table)
    for statement in sheet.numbered {
      for entry in entries[starts[statement.concept]..<starts[statement.concept + 1]] {
        tally.count(statement, entry.kinship, against: Int(entry.pattern))
      }
    }
    for pattern in tally.touched {
      let question = questionsOfPatterns[pattern]
      guard patternsOfQuestions[question] == pattern else { continue }
      let state = tally.state(of: pattern)
      let possible = tally.possible(of: questions[question], at: pattern, state)
      let standing = Answers.Standing(basis: state.basis, isNotAssessable: state.isNotAssessable)
      answers.set(possible, standing, of: question)
    }
    for code in sheet.answeredMeasures {
      guard let question = questionsOfMeasures[code] else { continue }
      let isRead = sheet.hasReading(of: code)
      let standing = Answers.Standing(
        basis: isRead ? .measured : .silence, isNotAssessable: !isRead)
      answers.set(sheet.possible(of: code, questions[question]), standing, of: question)
    }
  }

  /// The findings that a question's answer rests on.
  func evidence(of question: Int, _ basis: AnswerSheet.Basis, in sheet: AnswerSheet) -> [Finding] {
    guard let pattern = patternsOfQuestions[question] else { return [] }
    return sheet.evidence(of: pattern, basis, table)
  }
}
