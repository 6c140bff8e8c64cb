/// The candidates that are left, and whether the first of them may be named.
struct Ranking {
  /// Not excluded, best first; ties stay in the order of the table.
  let left: [Tally]
  private let isFunctional: Bool

  /// How far ahead the first must be, and how many recorded features must say something of it.
  private static let lead = 2
  private static let enough = 3

  init(_ tallies: [Tally], isFunctional: Bool) {
    left = tallies.filter { !$0.isExcluded }
      .sorted { ($1.score, $0.column) < ($0.score, $1.column) }
    self.isFunctional = isFunctional
  }

  var leader: Tally? { left.first }

  /// The candidates that the leader is not ahead of by enough, itself among them.
  ///
  /// One that is not established counts: it cannot win, but what would establish it is not known.
  var contenders: [Tally] {
    guard let leader else { return [] }
    return left.filter { leader.score - $0.score < Self.lead }
  }

  var isDecided: Bool {
    guard let leader else { return false }
    return !isFunctional && hasEnough(leader) && leader.decisive > 0 && leader.isEligible
      && !leader.features.for.isEmpty && contenders.count == 1
  }

  func doubts(naming phenomena: [Phenomenon]) -> [ContestOutcome.Doubt] {
    var doubts: [ContestOutcome.Doubt] = isFunctional ? [.functionalFeatures] : []
    guard let leader else { return doubts + [.allExcluded] }
    if !hasEnough(leader) { doubts.append(.tooFewFeatures) }
    if leader.decisive == 0 { doubts.append(.noneDecisive) }
    if leader.features.for.isEmpty { doubts.append(.nothingInFavour) }
    if !leader.isEligible { doubts.append(.notEstablished(phenomena[leader.column])) }
    if contenders.count > 1 {
      doubts.append(.noLead(between: contenders.map(\.column).sorted().map { phenomena[$0] }))
    }
    return doubts
  }

  private func hasEnough(_ leader: Tally) -> Bool { leader.informative >= Self.enough }
}
