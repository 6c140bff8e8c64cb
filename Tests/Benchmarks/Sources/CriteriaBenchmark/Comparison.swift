import Clinical
import Criteria
import Diagnostics
import Foundation
import Measuring

/// The same criteria for the same records, as SQL can say them: rules over a table of facts.
///
/// The facts are given to SQL for nothing. Working them out of the record is part of what is timed
/// here, and no part of what is timed there.
struct Comparison {
  private let rules: [(criterion: Criterion, sql: String)]
  private let facts: [Condition]
  private let records: [PatientRecord]

  init(_ library: CriteriaLibrary, _ records: [PatientRecord]) {
    var rules: [(Criterion, String)] = []
    var facts: [Condition] = []
    var writer = SQLWriter()
    for criterion in library.criteria {
      let whole = Condition.all([criterion.applies, criterion.when].compactMap(\.self))
      var longer = writer
      guard let sql = longer.sql(whole) else { continue }
      rules.append((criterion, sql))
      facts = longer.facts
      writer = longer
    }
    self.rules = rules
    self.facts = facts
    self.records = records
  }

  /// Leaves `facts.csv`, `rules.json`, `verdicts.csv` and `times.json` in a folder.
  func write(to folder: String) throws {
    let library = CriteriaLibrary(rules.map(\.criterion))
    let asked = CriteriaLibrary(facts.enumerated().map { Self.question($1, number: $0) })
    var factLines = "record,fact,holds\n"
    var verdictLines = "record,rule,verdict\n"
    var times: [Double] = []
    for (number, record) in records.enumerated() {
      for (fact, result) in asked.evaluate(record, asOf: CriteriaBenchmark.day).enumerated()
      where result.outcome != .undetermined {
        factLines += "\(number),\(fact),\(result.outcome == .met)\n"
      }
      times.append(
        Stopwatch.time { keep(library.evaluate(record, asOf: CriteriaBenchmark.day).count) })
      for result in library.evaluate(record, asOf: CriteriaBenchmark.day) {
        let verdict =
          result.outcome == .met ? "true" : result.outcome == .undetermined ? "" : "false"
        verdictLines += "\(number),\(result.criterion.id),\(verdict)\n"
      }
    }
    let written = rules.map { ["id": $0.criterion.id, "sql": $0.sql] }
    let medians: [String: Double] = ["median": times.median, "records": Double(records.count)]
    try save(factLines, "facts.csv", in: folder)
    try save(verdictLines, "verdicts.csv", in: folder)
    try JSONEncoder().encode(written).write(to: URL(fileURLWithPath: folder + "/rules.json"))
    try JSONEncoder().encode(medians).write(to: URL(fileURLWithPath: folder + "/times.json"))
  }

  private func save(_ text: String, _ name: String, in folder: String) throws {
    try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
  }

  /// One fact as a criterion of its own; the number keeps its place in the library.
  private static func question(_ fact: Condition, number: Int) -> Criterion {
    let digits = String(number)
    return Criterion(
      id: "fact." + String(repeating: "0", count: 6 - digits.count) + digits, revision: 1,
      title: "A fact", kind: .diagnostic, source: Source(citation: "none"), evidence: .project,
      rationale: "For the comparison", when: fact, origin: Origin(path: "benchmark"))
  }
}
