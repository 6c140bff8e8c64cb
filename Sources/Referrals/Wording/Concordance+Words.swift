import Assessments
import Criteria

extension CriterionResult {
  /// The category and the points, as far as the record narrows them; `nil` where it has neither.
  var degree: String? {
    let words = [category.map(\.words), score.map { criterion.score?.words(of: $0) ?? "" }]
      .compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }
}

extension Category.Range {
  fileprivate var words: String {
    switch (atLeast, atMost) {
    case (let least?, let most?) where least == most: least
    case (let least?, let most?): "at least \(least), at most \(most)"
    case (nil, let most?): "at most \(most)"
    case (_, nil): "no category"
    }
  }
}

extension Score {
  /// `score 38 to 68 of 100`.
  fileprivate func words(of points: ClosedRange<Int>) -> String {
    let most = range.upperBound
    return points.count == 1
      ? "score \(points.lowerBound) of \(most)"
      : "score \(points.lowerBound) to \(points.upperBound) of \(most)"
  }
}

extension Concordance {
  /// Every member with its verdict, in one line.
  var sideBySide: String {
    members.map { member in
      let degree = member.category?.atLeast.map { " (\($0))" } ?? ""
      return "\(member.criterion.title): \(member.outcome.words)\(degree)"
    }.joined(separator: "; ")
  }

  /// What would bring two members that differ to one verdict, a sentence each.
  var splitsInWords: [String] {
    splits.map { split in
      let names = split.between.compactMap { id in
        members.first { $0.criterion.id == id }?.criterion.title
      }
      let answer = split.finding.answer.map { ": " + $0 } ?? ""
      return "What sets \(names.joined(separator: " and ")) apart is one finding: "
        + split.finding.question + answer
    }
  }
}
