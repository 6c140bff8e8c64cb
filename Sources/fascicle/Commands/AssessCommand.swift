import ArgumentParser
import Assessments
import Exporting
import Importing
import Referrals

struct AssessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: "Weigh records against the criteria: one result a record, in order.",
    discussion: "A lone - reads one record a line (NDJSON) from standard input.")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case ndjson, text
  }

  @OptionGroup var common: CommonOptions
  @Option(help: "ndjson (one line a record) or text.") var format: Format = .ndjson
  @Flag(help: "With -, exit 65 when a line could not be read.") var strict = false
  @Argument(help: ArgumentHelp("Files, folders, or - .", valueName: "input")) var inputs: [String]

  func run() throws {
    var run = try RecordRun(common)
    let context = run.context
    try run.forEach(of: inputs, onlyLines: true) { item in
      switch (format, item.assessment) {
      case (.ndjson, let assessment?):
        let line = AssessmentLine(
          assessment, key: item.key, digest: item.digest, source: item.imported.origin,
          diagnostics: item.imported.diagnostics, in: context)
        try StandardOutput.write(line.text)
      case (.ndjson, nil):
        let line = AssessmentLine(
          rejected: item.imported.diagnostics, key: item.key, digest: item.digest,
          source: item.imported.origin, in: context)
        try StandardOutput.write(line.text)
      case (.text, let assessment?):
        try StandardOutput.write(AssessmentText(assessment, key: item.key).text)
      case (.text, nil): try StandardOutput.write("\(item.key): not read\n")
      }
    }
    if inputs == ["-"], run.absentCount == 0 {
      if strict, run.failedCount > 0 { throw ExitStatus.inputRejected.exitCode }
      return
    }
    try run.finish()
  }
}
