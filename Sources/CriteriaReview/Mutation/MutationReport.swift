public import Criteria
import Dispatch
import Synchronization

/// Which changes to a criterion its own examples notice.
///
/// A change that no patient could tell is *equivalent* and is not counted: the diagrams of both say
/// so. A change to what only asks, such as the trigger of a rule that sets no urgency while it is
/// incomplete, is not made, since no example tells it apart from silence.
public struct MutationReport: Sendable {
  public let id: String
  /// How many changes an example notices.
  public let noticed: Int
  public let equivalent: Int
  /// The changes that no example notices, in words.
  public let survivors: [String]

  /// How many changes count.
  public var count: Int { noticed + survivors.count }

  /// Makes every change to `criterion`, and runs its examples on each.
  public init(of criterion: Criterion) {
    id = criterion.id
    let mutants = criterion.mutants
    // In batches, as every threshold of a library is a cut that all its questions share.
    let batches = stride(from: 0, to: mutants.count, by: 16).map { start in
      Array(mutants[start..<min(start + 16, mutants.count)])
    }
    let unnoticed = batches.flatMap { Self.unnoticed(among: $0, of: criterion) }
    let survivors = unnoticed.filter { !criterion.isEquivalent(to: $0.subject) }
    equivalent = unnoticed.count - survivors.count
    noticed = mutants.count - unnoticed.count
    self.survivors = survivors.map(\.change)
  }

  /// The report on each of `criteria`, made on every core; `each` is told one as it is done.
  public static func all(
    _ criteria: [Criterion], each: @Sendable (MutationReport) -> Void = { _ in }
  ) -> [MutationReport] {
    let reports = Mutex<[Int: MutationReport]>([:])
    DispatchQueue.concurrentPerform(iterations: criteria.count) { index in
      let report = MutationReport(of: criteria[index])
      reports.withLock { found in
        found[index] = report
        each(report)
      }
    }
    return reports.withLock { found in criteria.indices.compactMap { found[$0] } }
  }

  private static func unnoticed(
    among mutants: [Mutant<Criterion>], of criterion: Criterion
  ) -> [Mutant<Criterion>] {
    // The library puts its criteria in the order of their identifiers.
    let numbered = mutants.enumerated().map { index, mutant in
      var other = mutant.subject
      other.id = "\(100 + index)"
      return other
    }
    let library = CriteriaLibrary(numbered)
    var open = Set(mutants.indices)
    for example in criterion.examples where !open.isEmpty {
      let evaluation = library.evaluation(of: example.record, asOf: Example.asOf)
      open = open.filter { example.disagreements(with: evaluation.result(at: $0)).isEmpty }
    }
    return open.sorted().map { mutants[$0] }
  }
}

extension Criterion {
  /// Whether no patient tells the two apart; only conditions can be compared so.
  fileprivate func isEquivalent(to other: Criterion) -> Bool {
    guard referral == other.referral, trigger == other.trigger, remarks == other.remarks,
      score == other.score, categories.map(\.name) == other.categories.map(\.name)
    else { return false }
    let pairs = zip(judged, other.judged)
    return pairs.allSatisfy { own, changed in
      own == changed || Reasoning([own, changed]).areEquivalent(0, 1) == true
    }
  }

  /// What a record is judged by: the whole, and each category or a stronger one.
  private var judged: [Condition] {
    let whole = Condition.all([applies, when].compactMap(\.self))
    let degrees = categories.indices.map { Condition.any(categories[...$0].map(\.when)) }
    return [whole] + degrees
  }
}
