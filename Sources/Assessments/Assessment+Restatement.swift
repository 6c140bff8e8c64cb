import Clinical
public import Criteria

extension [CriterionResult] {
  /// Parted into the rules that say something of their own, and those that only restate one of
  /// them at no higher urgency.
  public var withoutRestatements: (own: [CriterionResult], restating: [CriterionResult]) {
    let urgencies = Dictionary(
      map { ($0.criterion.id, $0.urgencyAsked) }, uniquingKeysWith: { $1 })
    func restates(_ result: CriterionResult) -> Bool {
      guard let urgency = result.urgencyAsked else { return false }
      return result.criterion.when.namedCriteria.contains { id in
        urgencies[id].flatMap(\.self).map { $0 >= urgency } ?? false
      }
    }
    return (filter { !restates($0) }, filter(restates))
  }
}

extension CriterionResult {
  /// The urgency it fires with, cannot exclude, or would ask for.
  fileprivate var urgencyAsked: Urgency? {
    urgencyFired ?? urgencyRaised ?? criterion.referral?.urgency
  }
}
