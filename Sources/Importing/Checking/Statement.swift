import Clinical
import Diagnostics

/// What one entry of a record claims, so far as another entry can claim the opposite.
struct Statement {
  /// Everything in which two entries have to agree before they can contradict each other: two
  /// people, sides, sites or days may well differ.
  struct Subject: Hashable {
    var aspect: String
    var site: Code?
    var side: Side?
    var observer: Observer
    var date: PartialDate?
    var examiner: String?
    var movement: String?
  }

  /// Which of several answers, no two of which can be true together.
  enum Answer: Hashable {
    case present, absent
    case low, normal, high
  }

  let subject: Subject
  let answer: Answer
  let origin: Origin
}

extension Statement.Answer {
  /// The answer that a state gives; a silence gives none.
  init?(_ presence: Presence) {
    switch presence {
    case .present: self = .present
    case .absent: self = .absent
    case .notAssessed, .notAssessable: return nil
    }
  }
}

/// The places of the entries that contradict one another, each with the places of the others.
func conflicts(among statements: [Statement]) -> [Origin: [Origin]] {
  var groups: [Statement.Subject: [Statement]] = [:]
  for statement in statements { groups[statement.subject, default: []].append(statement) }
  var found: [Origin: [Origin]] = [:]
  for group in groups.values where Set(group.map(\.answer)).count > 1 {
    for statement in group {
      let others = group.filter { $0.answer != statement.answer }.map(\.origin)
      found[statement.origin, default: []] += others
    }
  }
  return found.mapValues { Array(Set($0)).sorted() }
}
