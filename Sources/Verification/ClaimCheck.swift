import Clinical
import Criteria
import Referrals

/// Holds what a letter claims against what is worked out anew.
struct ClaimCheck {
  private let claims: LetterClaims
  private let criteria: [Criterion]
  private let derived: [String: Derived]
  private let statements: [String: LetterClaims.Statement]
  private let rules: [String: Urgency]
  private let cannotExclude: [String: Urgency]

  /// `ids` are the criteria that are at hand as they were.
  init(
    _ claims: LetterClaims, of record: PatientRecord, asOf day: CalendarDay,
    by criteria: CriteriaAtHand, only ids: Set<String>
  ) {
    self.claims = claims
    let library = criteria.library
    let rederivation = Rederivation(library.questions, record, asOf: day)
    self.criteria = library.criteria.filter { ids.contains($0.id) }
    derived = Dictionary(
      criteria.written.filter { ids.contains($0.criterion.id) }.map { written in
        (written.criterion.id, rederivation.derived(written))
      }, uniquingKeysWith: { $1 })
    statements = Dictionary(
      claims.statements.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    rules = Dictionary(claims.rules.map { ($0.id, $0.urgency) }, uniquingKeysWith: { $1 })
    cannotExclude = Dictionary(
      claims.cannotExclude.map { ($0.id, $0.urgency) }, uniquingKeysWith: { $1 })
  }

  var checks: [Check] {
    let wrong = criteria.filter { disagrees($0) == true }.map(\.id)
    let open = criteria.filter { disagrees($0) == nil }.map(\.id)
    let known = Set(criteria.map(\.id))
    let strange = claims.statements.map(\.id).filter { !known.contains($0) }
    let count = criteria.count - open.count
    var checks: [Check] = []
    if wrong.isEmpty {
      checks.append(
        Check(.verdicts, .matches, "\(count) criteria come to what the letter says of them"))
    } else {
      checks.append(
        Check(
          .verdicts, .differs, "these criteria come to something else, or were left out",
          places: wrong))
    }
    if !open.isEmpty || !strange.isEmpty {
      checks.append(
        Check(
          .verdicts, .notChecked,
          "these are not at hand as they were, or have too many open questions to be decided anew",
          places: open + strange))
    }
    return checks + [urgency(isWhole: open.isEmpty && strange.isEmpty)]
  }

  /// Whether what is claimed of a criterion is not what it comes to; `nil` where that stays open.
  private func disagrees(_ criterion: Criterion) -> Bool? {
    guard let found = derived[criterion.id] else { return nil }
    let id = criterion.id
    if let fires = found.fires, rules[id] != fires { return true }
    if let open = found.cannotExclude, cannotExclude[id] != open { return true }
    if let claim = statements[id] {
      if claim.revision != criterion.revision { return true }
      if let outcome = found.outcome, outcome != claim.outcome { return true }
      if let category = found.category, category != claim.category { return true }
      if let score = found.score, score != claim.score { return true }
    } else {
      let speaks =
        found.isTriggered == true
        && [.met, .undetermined].contains(found.outcome ?? .notApplicable)
      if found.outcome == .met || speaks { return true }
    }
    guard found.isWhole else { return nil }
    if found.fires == nil, rules[id] != nil { return true }
    return found.cannotExclude == nil && cannotExclude[id] != nil
  }

  /// The highest urgency of what is met and of what cannot be excluded.
  private func urgency(isWhole: Bool) -> Check {
    let highest = derived.values.flatMap { [$0.fires, $0.cannotExclude] }.compactMap(\.self).max()
    let claimed = (claims.rules + claims.cannotExclude).map(\.urgency).max()
    if claimed != claims.urgency || isWhole && highest != claims.urgency {
      return Check(.urgency, .differs, "the rules ask for another urgency than the letter says")
    }
    return isWhole
      ? Check(.urgency, .matches, "the rules ask for what the letter says")
      : Check(.urgency, .notChecked, "not every rule could be worked out anew")
  }
}
