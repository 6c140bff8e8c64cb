import Foundation
import Importing

/// How a stream of any length is cut and read, and how much memory that takes on the way.
struct StreamReport {
  private static let step = 20_000

  private var pieces = 0
  private var records = 0
  private var refused = 0
  private var bytes = 0

  init(_ inputs: [String], importer: RecordImporter) {
    print(Self.row(["pieces", "records", "refused", "MB", "s", "peak MB"]))
    let source = RecordSource(inputs)
    let start = Date()
    while let piece = try? source.next() {
      let read = importer.importRecords(of: piece)
      pieces += 1
      bytes += piece.bytes.count
      records += read.records.count { $0.record != nil }
      refused += read.records.count { $0.record == nil }
      if pieces.isMultiple(of: Self.step) { report(since: start) }
    }
    report(since: start)
  }

  private func report(since start: Date) {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    print(
      Self.row([
        String(pieces), String(records), String(refused), String(bytes >> 20),
        String(format: "%.1f", Date().timeIntervalSince(start)), String(usage.ru_maxrss >> 10),
      ]))
  }

  private static func row(_ cells: [String]) -> String {
    cells.map { String(repeating: " ", count: max(0, 10 - $0.count)) + $0 }.joined()
  }
}
