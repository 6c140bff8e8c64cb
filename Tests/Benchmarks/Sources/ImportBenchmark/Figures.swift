import Foundation
import Importing

/// What the reading of one form costs.
struct Figures {
  static let title = row("form", ["bytes", "us", "records/s", "MB/s", "us with files"])
  private static let rounds = 7

  let form: Form
  /// The mean size of a document.
  let size: Double
  /// Microseconds a record, from bytes in memory.
  let time: Double
  /// The same with the walk over the folder and the reading of the files.
  let timeWithFiles: Double

  init(
    _ form: Form, documents: [[UInt8]], copies: Int, folder: String, importer: RecordImporter
  ) {
    self.form = form
    let count = documents.count * copies
    size = Double(documents.map(\.count).reduce(0, +)) / Double(documents.count)
    time =
      (0..<Self.rounds).map { _ in
        Stopwatch.time {
          for _ in 0..<copies {
            for document in documents {
              keep(importer.importRecords(document, path: "benchmark").records.count)
            }
          }
        }
      }.median / Double(count)
    timeWithFiles =
      (0..<Self.rounds).map { _ in
        Stopwatch.time {
          let source = RecordSource([folder])
          while let piece = try? source.next() {
            keep(importer.importRecords(of: piece).records.count)
          }
        }
      }.median / Double(count)
  }

  var row: String {
    Self.row(
      form.rawValue,
      [
        String(format: "%.0f", size), String(format: "%.1f", time),
        String(format: "%.0f", 1e6 / time), String(format: "%.0f", size / time),
        String(format: "%.1f", timeWithFiles),
      ])
  }

  /// For `compare-import`: the form, and its microseconds a record from memory and from files.
  var line: String { "\(form.rawValue)\t\(time)\t\(timeWithFiles)\n" }

  private static func row(_ name: String, _ cells: [String]) -> String {
    name.padding(toLength: 14, withPad: " ", startingAt: 0)
      + cells.map { String(repeating: " ", count: max(0, 15 - $0.count)) + $0 }.joined()
  }
}

/// The processor time of this thread, which other processes do not lengthen.
enum Stopwatch {
  /// Microseconds that `body` took.
  static func time(_ body: () -> Void) -> Double {
    let start = now()
    body()
    return now() - start
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
  }
}

extension [Double] {
  fileprivate var median: Double { sorted()[count / 2] }
}

/// Lets the optimiser believe that `value` is used.
@inline(never) func keep(_ value: Int) { if value == .min { print(value) } }
