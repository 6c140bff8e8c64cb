import ArgumentParser
import Assessments
import Clinical
import Criteria
import CriteriaFiles
import CriteriaReview
import Diagnostics
import Importing

struct CriteriaDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two versions of the criteria: what changes, and for whom.",
    discussion: """
      OLD and NEW are folders of criteria, or 'shipped' for those of the program. With --cohort, \
      every record is weighed by both, and those whose verdicts or priority move are listed.
      """)

  @OptionGroup var common: CommonOptions
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Records to weigh by both versions.", valueName: "input"))
  var cohort: [String] = []
  @Argument(help: ArgumentHelp("The old version.", valueName: "old")) var old: String
  @Argument(help: ArgumentHelp("The new version.", valueName: "new")) var new: String

  func run() throws {
    let before = try catalog(old)
    let after = try catalog(new)
    let comparison = CriteriaComparison(from: before.criteria, to: after.criteria)
    for entry in comparison.entries { try StandardOutput.write(entry.text) }
    try StandardOutput.write(
      comparison.entries.isEmpty
        ? "no criterion differs" : "\(comparison.entries.count) criteria differ")
    if !cohort.isEmpty { try compare(before, after) }
  }

  private func catalog(_ name: String) throws -> CriteriaCatalog {
    do {
      return name == "shipped" ? try CriteriaCatalog() : try CriteriaCatalog(only: [name])
    } catch {
      common.report(error.reasons)
      throw ExitStatus.criteriaRejected.exitCode
    }
  }

  private func compare(_ before: CriteriaCatalog, _ after: CriteriaCatalog) throws {
    let old = Assessor(library: before.library)
    let new = Assessor(library: after.library)
    var run = try RecordRun(common)
    let day = run.date
    var counts = (records: 0, moved: 0, raised: 0, lowered: 0)
    try run.forEach(of: cohort) { item in
      guard let record = item.imported.record else { return }
      counts.records += 1
      let comparison = RecordComparison(
        from: old.assess(record, asOf: day), to: new.assess(record, asOf: day))
      guard !comparison.isUnchanged else { return }
      counts.moved += 1
      if comparison.direction == .raised { counts.raised += 1 }
      if comparison.direction == .lowered { counts.lowered += 1 }
      try StandardOutput.write(comparison.text(key: item.key))
    }
    try StandardOutput.write(
      "\(counts.records) records: \(counts.moved) move, \(counts.raised) to a higher priority, "
        + "\(counts.lowered) to a lower one")
    try run.finish()
  }
}

extension CriteriaComparison.Entry {
  fileprivate var text: String {
    switch change {
    case .added: return "\(id): added"
    case .removed: return "\(id): removed"
    case .wording: return "\(id): wording, source or examples only"
    case .rule(let change):
      var lines = ["\(id): the rule differs"]
      if change.isEquivalent { lines.append("  every patient comes to the same verdict") }
      if let answers = change.nowMet { lines.append("  now met: " + answers.sentence) }
      if let answers = change.nowUnmet { lines.append("  no longer met: " + answers.sentence) }
      lines += change.others.map { "  " + $0 }
      if !change.isRevisionRaised, !change.isEquivalent || !change.others.isEmpty {
        lines.append("  the number of its revision was not raised")
      }
      return lines.joined(separator: "\n")
    }
  }
}

extension RecordComparison {
  fileprivate func text(key: String) -> String {
    let priority =
      priorityBefore == priorityAfter
      ? "priority \(priorityAfter)"
      : "priority \(direction.rawValue), \(priorityBefore) to \(priorityAfter)"
    let lines = moves.map { move in
      "  \(move.id): \(move.before ?? "not there") to \(move.after ?? "not there")"
    }
    return (["\(key): \(priority)"] + lines).joined(separator: "\n")
  }
}

extension [Inquiry] {
  /// The answers of a patient in one line.
  fileprivate var sentence: String {
    map { $0.question + ($0.answer.map { " \($0)" } ?? "") }.joined(separator: "; ")
  }
}
