import Clinical
import Criteria
import Foundation
import Measuring

/// What one record costs, told apart by what is done with it and by how warm the caches are.
struct Report {
  private typealias Work = (PatientRecord) -> Int

  private let samples: [PatientRecord]
  private let variations: [PatientRecord]
  private let works: [(name: String, work: Work)]
  /// Larger than any cache of the processor: walking it leaves nothing else there.
  private let ballast = [UInt64](repeating: 1, count: 8 << 20)

  init(_ library: CriteriaLibrary, samples: [PatientRecord], variations: [PatientRecord]) {
    self.samples = samples
    self.variations = variations
    let day = CriteriaBenchmark.day
    works = [
      ("sheet", { AnswerSheet($0, asOf: day).tellsTempo ? 1 : 0 }),
      ("sheet and answers", { library.answers(of: $0, asOf: day).touched.count }),
      ("everything", { library.evaluate($0, asOf: day).count }),
      (
        "everything, and the facts in words",
        { library.evaluate($0, asOf: day).reduce(0) { $0 + $1.evidence.count } }
      ),
    ]
  }

  /// Median microseconds a record, and what one record in twenty exceeds.
  func print() {
    let title = "median us a record (95th percentile)"
    Swift.print(Self.row(title, ["warm", "in turn", "cold", "variations in turn"]))
    for (name, work) in works {
      let figures = [
        warm(work), inTurn(samples, rounds: 15, work), cold(work),
        inTurn(variations, rounds: 1, work),
      ]
      Swift.print(
        Self.row(
          name,
          figures.map { String(format: "%.1f (%.1f)", $0.median, $0.percentile95) }))
    }
  }

  private static func row(_ name: String, _ cells: [String]) -> String {
    ([name.padding(toLength: 38, withPad: " ", startingAt: 0)]
      + cells.map { $0.padding(toLength: 20, withPad: " ", startingAt: 0) }).joined()
  }

  /// One record again and again.
  private func warm(_ work: Work) -> [Double] {
    samples.map { record in
      (0..<21).map { _ in Stopwatch.time { keep(work(record)) } }.median
    }
  }

  /// Every record once, then every record again: what a batch does.
  private func inTurn(_ records: [PatientRecord], rounds: Int, _ work: Work) -> [Double] {
    var times = [[Double]](repeating: [], count: records.count)
    for _ in 0..<rounds {
      for (index, record) in records.enumerated() {
        times[index].append(Stopwatch.time { keep(work(record)) })
      }
    }
    return times.map(\.median)
  }

  /// Every record after the caches were filled with something else: what a single `assess` does.
  private func cold(_ work: Work) -> [Double] {
    samples.map { record in
      (0..<5).map { _ in
        keep(Int(truncatingIfNeeded: ballast.reduce(0, &+)))
        return Stopwatch.time { keep(work(record)) }
      }.median
    }
  }
}

/// Lets the optimiser believe that `value` is used.
@inline(never) func keep(_ value: Int) { if value == .min { print(value) } }
