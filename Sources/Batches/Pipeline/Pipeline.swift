import Dispatch
import Foundation

/// Does one kind of work to many items on several threads, and gives the outcomes in the order of
/// the items.
///
/// The source and every worker run on threads of their own, never on the threads of Swift's tasks,
/// since both block: the source on its input, the workers on libraries. At most a fixed weight of
/// items is on the way, from the source to the last use of their outcomes, whatever the speed of
/// each part; so memory does not grow with the number of items.
public struct Pipeline<Item: Sendable, Outcome: Sendable>: Sendable {
  /// Gives the next item, or `nil` after the last; called on one thread only.
  public typealias Source = () throws -> Item?
  /// Does the work; called on one thread only, so that it can keep what is dear to make.
  public typealias Worker = (Item) throws -> Outcome

  public let threadCount: Int
  /// The weight of an item, from one; what many of them may weigh together is 32 a thread.
  private let weight: @Sendable (Item) -> Int

  public init(
    threadCount: Int, weight: @escaping @Sendable (Item) -> Int = { _ in 1 }
  ) {
    self.threadCount = max(1, threadCount)
    self.weight = weight
  }

  /// Works through all items.
  ///
  /// - Parameters:
  ///   - source: Makes the source, on its thread.
  ///   - worker: Makes a worker, on its thread.
  ///   - shouldStop: Whether no further item is to be taken up; those taken up are finished.
  ///   - pause: Called when nothing has come for a twentieth of a second, and between outcomes as
  ///     often as that.
  ///   - each: Takes an outcome, on the calling thread.
  /// - Throws: The first error of any part; nothing is given to `each` after it.
  public func run(
    source: @escaping @Sendable () throws -> Source,
    worker: @escaping @Sendable () throws -> Worker,
    shouldStop: @escaping @Sendable () -> Bool = { false },
    pause: () throws -> Void = {},
    each: (Outcome) throws -> Void
  ) throws {
    let belt = Belt<Item, Outcome>(capacity: 32 * threadCount)
    defer { belt.close(threadCount: threadCount) }
    Self.start("source") { [weight] in
      belt.attempt {
        let next = try source()
        while !shouldStop(), let item = try next() {
          guard belt.put(item, weight: weight(item)) else { return }
        }
      }
      belt.endOfItems()
    }
    for number in 0..<threadCount {
      Self.start("worker \(number)") {
        belt.attempt {
          let work = try worker()
          while let (number, item) = belt.take() { belt.finish(number, try work(item)) }
        }
      }
    }
    var lastPause = DispatchTime.now()
    while true {
      switch belt.next(timeout: lastPause + .milliseconds(50)) {
      case .outcome(let outcome): try each(outcome)
      case .nothingYet: if shouldStop() { belt.endOfItems() }
      case .end: return
      case .failure(let error): throw error
      }
      if DispatchTime.now() >= lastPause + .milliseconds(50) {
        try pause()
        lastPause = .now()
      }
    }
  }

  private static func start(_ name: String, _ body: @escaping @Sendable () -> Void) {
    let thread = Thread(block: body)
    thread.name = name
    // As much as the first thread has: the depth that readers refuse at was measured there.
    thread.stackSize = 8 << 20
    thread.start()
  }
}
