import Synchronization

/// Judgements that were made before and may serve again, by what was answered.
///
/// Records of a clinic resemble one another in what they say to any one criterion. A judgement
/// follows from its key alone, so it does not matter who made it, or whether it was kept.
final class JudgementStore: Sendable {
  private struct Kept {
    let key: [UInt64]
    let judgement: Judgement
  }

  /// The judgements on one criterion, by a hash of their keys; beyond a few hundred it starts
  /// afresh.
  private final class Shelf: Sendable {
    private let judgements = Mutex<[UInt64: Kept]>([:])

    func judgement(_ key: JudgementKeys.Key, _ hash: UInt64) -> Judgement? {
      guard let kept = judgements.withLock({ $0[hash] }), kept.key[...] == key else { return nil }
      return kept.judgement
    }

    func keep(_ judgement: Judgement, for key: JudgementKeys.Key, _ hash: UInt64) {
      judgements.withLock { kept in
        if kept.count >= 256 { kept.removeAll(keepingCapacity: true) }
        kept[hash] = Kept(key: Array(key), judgement: judgement)
      }
    }
  }

  private let shelves: [Shelf]
  private let blank = Mutex<[CriterionResult]>([])

  init(count: Int) { shelves = (0..<count).map { _ in Shelf() } }

  func judgement(
    at index: Int, _ key: JudgementKeys.Key, _ judge: () -> Judgement
  ) -> Judgement {
    let hash = Self.hash(of: key)
    if let kept = shelves[index].judgement(key, hash) { return kept }
    let judgement = judge()
    shelves[index].keep(judgement, for: key, hash)
    return judgement
  }

  /// The results of an empty record, which are also those of every criterion that a record says
  /// nothing to.
  func blankResults(_ judgeAll: () -> [CriterionResult]) -> [CriterionResult] {
    let kept = blank.withLock { $0 }
    guard kept.count < shelves.count else { return kept }
    let results = judgeAll()
    blank.withLock { $0 = results }
    return results
  }

  /// Fibonacci hashing, word by word.
  private static func hash(of key: JudgementKeys.Key) -> UInt64 {
    key.reduce(0) { hash, word in
      let mixed = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      return mixed ^ (mixed >> 32)
    }
  }
}
