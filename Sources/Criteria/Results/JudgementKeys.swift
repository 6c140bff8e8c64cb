/// What sets the answers of one record apart from an empty record's, criterion by criterion.
struct JudgementKeys {
  /// The answers to the questions of one criterion that are not blank: two numbers a question, its
  /// place with what stands behind the answer, and the cells possible.
  ///
  /// Before them stand the muscles in which something was found, where the criterion asks of any.
  typealias Key = ArraySlice<UInt64>

  private let words: [UInt64]
  /// For each criterion where its words begin, and where the last ones end.
  private let starts: [Int]
  /// The criteria that have a word: to all others the record says nothing.
  let touched: [Int]

  init(_ answers: Answers, _ involved: Bearing.Involvement, _ bearing: Bearing) {
    var ends = bearing.asksOfMuscles.map { $0 && involved != 0 ? 1 : 0 }
    for question in answers.touched {
      for criterion in bearing.criteria(asking: question) { ends[criterion] += 2 }
    }
    var touched: [Int] = []
    var starts = [0]
    starts.reserveCapacity(ends.count + 1)
    for (criterion, length) in ends.enumerated() {
      if length > 0 { touched.append(criterion) }
      ends[criterion] = starts[criterion]
      starts.append(starts[criterion] + length)
    }
    var words = [UInt64](repeating: 0, count: starts[ends.count])
    if involved != 0 {
      for criterion in touched where bearing.asksOfMuscles[criterion] {
        words[ends[criterion]] = involved
        ends[criterion] += 1
      }
    }
    for question in answers.touched {
      let standing: UInt64 =
        (answers.isNotAssessable(question) ? 1 : 0) | (answers.hasEvidence(question) ? 2 : 0)
      for criterion in bearing.criteria(asking: question) {
        words[ends[criterion]] = UInt64(question) << 2 | standing
        words[ends[criterion] + 1] = answers.possible[question].rawValue
        ends[criterion] += 2
      }
    }
    self.words = words
    self.starts = starts
    self.touched = touched
  }

  subscript(criterion: Int) -> Key { words[starts[criterion]..<starts[criterion + 1]] }
}
