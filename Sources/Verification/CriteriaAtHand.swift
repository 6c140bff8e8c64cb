public import Criteria
public import Referrals

/// A set of criteria that letters can be checked against.
public struct CriteriaAtHand: Sendable {
  public let library: CriteriaLibrary
  public let reference: CriteriaReference
  /// Each criterion as it is decided anew.
  let written: [WrittenCriterion]

  public init(_ library: CriteriaLibrary, _ reference: CriteriaReference) {
    self.library = library
    self.reference = reference
    written = library.criteria.compactMap { WrittenCriterion($0, library.questions) }
  }
}

extension CriteriaAtHand {
  /// The criteria that are, with all that they ask for by name, those of `other`.
  func criteria(sameAsIn other: CriteriaReference) -> Set<String> {
    let own = Dictionary(reference.entries.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let same = Set(other.entries.filter { own[$0.id] == $0 }.map(\.id))
    return Set(
      library.criteria.filter { criterion in
        same.contains(criterion.id) && criterion.asked.isSubset(of: same)
      }.map(\.id))
  }
}

extension Criterion {
  /// The criteria that it asks for by name.
  fileprivate var asked: Set<String> {
    let conditions = [when] + [applies].compactMap(\.self) + categories.map(\.when)
    return conditions.reduce(into: []) { $0.formUnion($1.namedCriteria) }
  }
}
