import Assessments
import Clinical
import Criteria
import Differential
import Documents
import LetterTemplates

extension ReferralLetter {
  /// What each reported movement is most consistent with, and what would tell.
  var movements: [Document.Block] {
    let items = assessment.movements.flatMap { movement in
      movement.outcomes.filter(\.isRaised).map { item(for: movement, $0) }
    }
    guard !items.isEmpty else { return [] }
    return [.heading(.two, Document.Text(words(.headingMovements))), .list(items)]
  }

  private func item(
    for movement: MovementAssessment, _ outcome: ContestOutcome
  ) -> Document.Item {
    let place = words.place(movement.site, movement.side) ?? words(.siteNotRecorded)
    let named = record.movements.first { $0.id == movement.movement }
    let called = named?.called.map { words.label($0) } ?? words(.movement)
    let subject = (outcome.contest == .tone ? words(.toneSubject) : called.capitalisedFirst)
    var children: [String] = []
    if let best = outcome.best.flatMap({ outcome.candidate($0.code) }) {
      if let features = best.for.map({ words.feature($0) }).onceEach.listed {
        children.append(words(.speaksFor, ["features": features]))
      }
      if let features = best.against.map({ words.feature($0) }).onceEach.listed {
        children.append(words(.speaksAgainst, ["features": features]))
      }
    } else if let doubts = outcome.doubts.map({ words.doubt($0) }).listed {
      children.append(doubts.capitalisedFirst)
    }
    if let asks = outcome.ask.prefix(4).map({ words.toDo(Inquiry(finding: $0)) }).listed {
      children.append(words(.wouldTell, ["asks": asks]))
    }
    let answer: Document.Text =
      outcome.best.map { best in
        words.text(.mostConsistentWith, ["phenomenon": .strong(words.phenomenon(best))])
      } ?? words.strong(.cannotTell)
    let basis = outcome.restsOnReport ? " " + words(.byReportOnly) : ""
    return Document.Item(
      "\(subject), \(place): \(answer)\(basis)", children: children.map { Document.Text($0) })
  }
}

extension Wording {
  func phenomenon(_ phenomenon: Phenomenon) -> String {
    language.tag.hasPrefix("en") ? phenomenon.label : label(phenomenon.code)
  }

  fileprivate func feature(_ feature: Movement.Feature) -> String {
    let label = label(feature.code)
    let words = feature.presence == .absent ? self(.featureAbsent, ["feature": label]) : label
    return words + " (" + term("observer", feature.observer) + ")"
  }

  /// Why no phenomenon is named, in words.
  fileprivate func doubt(_ doubt: ContestOutcome.Doubt) -> String {
    switch doubt {
    case .notEstablished(let phenomenon):
      self(.doubtNotEstablished, ["phenomenon": self.phenomenon(phenomenon)])
    case .noLead(let phenomena) where phenomena.count <= 4:
      self(
        .doubtTooClose,
        ["phenomena": phenomena.map { phenomenon($0) }.joined(separator: ", ")])
    default: lexicon.term("doubt", doubt.name)
    }
  }
}
