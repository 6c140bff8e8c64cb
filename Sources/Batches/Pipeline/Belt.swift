import Dispatch
import Synchronization

/// What the threads of a pipeline share: items on their way in, outcomes on their way out.
final class Belt<Item: Sendable, Outcome: Sendable>: Sendable {
  enum Step {
    case outcome(Outcome)
    case nothingYet
    case end
    case failure(any Error)
  }

  private struct State {
    /// Items that no worker has taken yet.
    var waiting: [(number: Int, item: Item)] = []
    var done: [Int: Outcome] = [:]
    var weights: [Int: Int] = [:]
    /// How many items there have been, and how many outcomes were given.
    var itemCount = 0
    var givenCount = 0
    var isClosed = false
    var hasAllItems = false
    var failure: (any Error)?
  }

  private let state = Mutex(State())
  private let capacity: Int
  // Made at zero: a semaphore must not be let go of below the value it was made with.
  private let room = DispatchSemaphore(value: 0)
  private let work = DispatchSemaphore(value: 0)
  private let ready = DispatchSemaphore(value: 0)

  init(capacity: Int) {
    self.capacity = capacity
    for _ in 0..<capacity { room.signal() }
  }

  /// Does what may fail, and lets the failure end everything.
  func attempt(_ body: () throws -> Void) {
    do {
      try body()
    } catch {
      state.withLock { state in
        state.failure = state.failure ?? error
      }
      ready.signal()
    }
  }

  /// Puts an item on the way once there is room, or says `false` when nobody wants it any more.
  ///
  /// Only the source does.
  func put(_ item: Item, weight: Int) -> Bool {
    let weight = min(max(1, weight), capacity)
    for _ in 0..<weight { room.wait() }
    let isWanted = state.withLock { state in
      guard !state.isClosed, !state.hasAllItems else { return false }
      state.waiting.append((state.itemCount, item))
      state.weights[state.itemCount] = weight
      state.itemCount += 1
      return true
    }
    if isWanted { work.signal() }
    return isWanted
  }

  /// Says that no item will follow.
  func endOfItems() {
    state.withLock { $0.hasAllItems = true }
    ready.signal()
  }

  /// The next item to work on, waited for; `nil` when there will be none.
  func take() -> (number: Int, item: Item)? {
    work.wait()
    return state.withLock { state in
      state.isClosed || state.waiting.isEmpty ? nil : state.waiting.removeFirst()
    }
  }

  func finish(_ number: Int, _ outcome: Outcome) {
    state.withLock { $0.done[number] = outcome }
    ready.signal()
  }

  /// The next outcome in the order of the items.
  func next(timeout: DispatchTime) -> Step {
    while true {
      let step: Step? = state.withLock { state in
        if let failure = state.failure { return .failure(failure) }
        if let outcome = state.done.removeValue(forKey: state.givenCount) {
          let weight = state.weights.removeValue(forKey: state.givenCount) ?? 1
          state.givenCount += 1
          for _ in 0..<weight { room.signal() }
          return .outcome(outcome)
        }
        return state.hasAllItems && state.givenCount == state.itemCount ? .end : nil
      }
      if let step { return step }
      if ready.wait(timeout: timeout) == .timedOut { return .nothingYet }
    }
  }

  /// Lets every thread go that waits.
  func close(threadCount: Int) {
    state.withLock { $0.isClosed = true }
    for _ in 0..<threadCount { work.signal() }
    for _ in 0..<capacity { room.signal() }
  }
}
