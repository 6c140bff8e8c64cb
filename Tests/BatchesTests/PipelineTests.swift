import Batches
import Foundation
import Synchronization
import Testing

@Suite struct PipelineTests {
  private struct Failure: Error {}

  /// A source of numbers from zero.
  private static func numbers(_ count: Int) -> @Sendable () throws -> () throws -> Int? {
    {
      var next = 0
      return {
        guard next < count else { return nil }
        defer { next += 1 }
        return next
      }
    }
  }

  @Test(arguments: [1, 2, 5])
  func `outcomes come in the order of the items, whoever is done first`(threads: Int) throws {
    var outcomes: [Int] = []
    try Pipeline<Int, Int>(threadCount: threads).run(
      source: Self.numbers(500),
      worker: {
        { number in
          // Every seventh takes longer than those behind it.
          if number % 7 == 0 { Thread.sleep(forTimeInterval: 0.002) }
          return number * 2
        }
      },
      each: { outcomes.append($0) })
    #expect(outcomes == (0..<500).map { $0 * 2 })
  }

  @Test func `no more is taken up than may be on the way`() throws {
    let taken = Mutex(0)
    var given = 0
    var most = 0
    try Pipeline<Int, Int>(threadCount: 2) { _ in 4 }.run(
      source: {
        var next = 0
        return {
          guard next < 300 else { return nil }
          next += 1
          taken.withLock { $0 = next }
          return next
        }
      },
      worker: { { $0 } },
      each: { _ in
        most = max(most, taken.withLock { $0 } - given)
        given += 1
        Thread.sleep(forTimeInterval: 0.0005)
      })
    #expect(given == 300)
    // Sixteen of weight four fill what two threads may hold; one more waits at the door, and one
    // has come in since the room of the one given was let go.
    #expect(most <= 18)
  }

  @Test func `every worker is made once, and kept`() throws {
    let made = Mutex(0)
    try Pipeline<Int, Int>(threadCount: 3).run(
      source: Self.numbers(200),
      worker: {
        made.withLock { $0 += 1 }
        return { $0 }
      },
      each: { _ in })
    #expect(made.withLock { $0 } <= 3)
  }

  @Test func `what a worker, a source or the end throws ends the run with that`() throws {
    let pipeline = Pipeline<Int, Int>(threadCount: 2)
    #expect(throws: Failure.self) {
      try pipeline.run(
        source: Self.numbers(1000),
        worker: { { number in if number == 300 { throw Failure() } else { number } } },
        each: { _ in })
    }
    #expect(throws: Failure.self) {
      try pipeline.run(source: { throw Failure() }, worker: { { $0 } }, each: { _ in })
    }
    #expect(throws: Failure.self) {
      try pipeline.run(
        source: Self.numbers(1000), worker: { { $0 } },
        each: { if $0 == 10 { throw Failure() } })
    }
  }

  @Test func `a run that is to stop finishes what it has taken up`() throws {
    let wish = Atomic(false)
    var outcomes: [Int] = []
    try Pipeline<Int, Int>(threadCount: 2).run(
      source: Self.numbers(100_000), worker: { { $0 } },
      shouldStop: { wish.load(ordering: .relaxed) },
      each: { outcome in
        outcomes.append(outcome)
        if outcome == 50 { wish.store(true, ordering: .relaxed) }
      })
    #expect(outcomes == Array(0..<outcomes.count))
    #expect(outcomes.count > 50)
    #expect(outcomes.count < 100_000)
  }

  @Test func `a run that is to stop does not wait for a source that has nothing to say`() throws {
    let wish = Atomic(false)
    try Pipeline<Int, Int>(threadCount: 1).run(
      source: {
        {
          Thread.sleep(forTimeInterval: 3600)
          return nil
        }
      }, worker: { { $0 } },
      shouldStop: { wish.load(ordering: .relaxed) },
      pause: { wish.store(true, ordering: .relaxed) }, each: { _ in })
    let wasAsked = wish.load(ordering: .relaxed)
    #expect(wasAsked)
  }
}
