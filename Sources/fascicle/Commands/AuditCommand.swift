import ArgumentParser
import Audits

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Hold records against the red-flag rules: who was not referred, late, or too low.")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, ndjson
  }

  @OptionGroup var common: CommonOptions
  @Option(help: "text or ndjson (one line a record, then the summary).") var format: Format = .text
  @Argument(help: ArgumentHelp("Files, folders, or - .", valueName: "input")) var inputs: [String]

  func run() throws {
    var run = try RecordRun(common)
    var summary = AuditSummary()
    try run.forEach(of: inputs) { item in
      guard let assessment = item.assessment else {
        summary.addUnread()
        return
      }
      let entry = AuditEntry(assessment, key: item.key)
      summary.add(entry)
      try StandardOutput.write(format == .text ? entry.text : entry.json)
    }
    try StandardOutput.write(format == .text ? summary.text : summary.json)
    try run.finish()
    if summary.withBreach > 0 { throw ExitStatus.incomplete.exitCode }
  }
}
