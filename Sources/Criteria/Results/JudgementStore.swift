import Synchronization

/// Judgements that were made before and may serve again, by what was answered.
///
/// Records of a clinic resemble one another in what they say to any one criterion. A judgement
/// follows from its key alone, so it does not matter who made it, or whether it was kept.
final class JudgementStore: Sendable {
  /// What sets a record's answers to one criterion apart from an empty record's.
  struct Key: Hashable {
    /// Three numbers a question: its place, the cells possible, and what stands behind them.
    var answers: [UInt64] = []
    /// The muscles in which something was found, where the criterion asks of muscles.
    var involved: UInt64 = 0

    var isBlank: Bool { answers.isEmpty && involved == 0 }
  }

  /// The judgements on one criterion; beyond a few hundred it starts afresh.
  private final class Shelf: Sendable {
    private let judgements = Mutex<[Key: Judgement]>([:])

    subscript(key: Key) -> Judgement? { judgements.withLock { $0[key] } }

    func keep(_ judgement: Judgement, for key: Key) {
      judgements.withLock { kept in
        if kept.count >= 256 { kept.removeAll(keepingCapacity: true) }
        kept[key] = judgement
      }
    }
  }

  private let shelves: [Shelf]
  private let blank = Mutex<[Judgement]>([])

  init(count: Int) { shelves = (0..<count).map { _ in Shelf() } }

  func judgement(at index: Int, _ key: Key, _ judge: () -> Judgement) -> Judgement {
    if let kept = shelves[index][key] { return kept }
    let judgement = judge()
    shelves[index].keep(judgement, for: key)
    return judgement
  }

  /// The judgements on an empty record, which are also those on every criterion that a record says
  /// nothing to.
  func blankJudgements(_ judgeAll: () -> [Judgement]) -> [Judgement] {
    let kept = blank.withLock { $0 }
    guard kept.count < shelves.count else { return kept }
    let judgements = judgeAll()
    blank.withLock { $0 = judgements }
    return judgements
  }
}
