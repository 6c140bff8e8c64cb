import Assessments
import Clinical
import Criteria
import Documents
import LetterTemplates

extension Wording {
  func outcome(_ outcome: Outcome) -> String { term("outcome", outcome) }

  /// The category and the points, as far as the record narrows them; `nil` where it has neither.
  func degree(of result: CriterionResult) -> String? {
    var words: [String] = []
    if let category = result.category { words.append(range(category, of: result.criterion)) }
    if let points = result.score, let score = result.criterion.score {
      words.append(self.points(points, of: score.range.upperBound))
    }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// The name of a category; those of a site's own criterion stay as it wrote them.
  func category(_ name: String) -> String {
    lexicon.catalogueText(name.replacing("-", with: " ")) ?? name.replacing("-", with: " ")
  }

  private func range(_ range: Category.Range, of criterion: Criterion) -> String {
    let names = criterion.categories.map(\.name)
    let places = [range.atLeast, range.atMost].compactMap { $0.flatMap(names.firstIndex) }
    let areNeighbours = places.count == 2 && abs(places[0] - places[1]) == 1
    return switch (range.atLeast.map(category), range.atMost.map(category)) {
    case (let least?, let most?) where least == most: least
    case (let least?, let most?) where areNeighbours: least + self(.orBetween) + most
    case (let least?, let most?): self(.categoryBetween, ["least": least, "most": most])
    case (nil, let most?): self(.categoryAtMost, ["most": most])
    case (_, nil): self(.noCategory)
    }
  }

  private func points(_ points: ClosedRange<Int>, of most: Int) -> String {
    var values = ["least": "\(points.lowerBound)", "most": "\(points.upperBound)", "of": "\(most)"]
    guard points.count == 1 else { return self(.scoreBetween, values) }
    values["most"] = nil
    return self(.scoreOf, values)
  }

  /// How well the source was verified, in a word, and what the word means.
  func evidence(_ evidence: Evidence) -> String { term("evidence", evidence) }

  func meaning(_ evidence: Evidence) -> String { term("evidenceMeaning", evidence) }

  /// The family of criteria that stand side by side.
  func family(_ concordance: Concordance) -> String { lexicon.term("family", concordance.family) }

  /// Every member with its verdict, in one line.
  func sideBySide(_ concordance: Concordance) -> Document.Text {
    concordance.members.map { member -> Document.Text in
      let degree = member.category?.atLeast.map { " (" + category($0) + ")" } ?? ""
      return catalogue(member.criterion.title)
        + Document.Text(": " + outcome(member.outcome) + degree)
    }.joined(separator: "; ")
  }

  /// What would bring two members that differ to one verdict, a sentence each.
  func splits(_ concordance: Concordance) -> [Document.Text] {
    concordance.splits.map { split in
      let names = split.between.compactMap { id in
        concordance.members.first { $0.criterion.id == id }.map { catalogue($0.criterion.title) }
      }
      return text(
        .splitByOneFinding,
        [
          "criteria": names.joined(separator: Document.Text(self(.andBetween))),
          "finding": Document.Text(answered(split.finding)),
        ])
    }
  }
}
