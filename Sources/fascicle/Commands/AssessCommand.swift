import ArgumentParser
import Assessments
import Diagnostics
import Exporting
import Importing
import Referrals
import Streams

struct AssessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: "Weigh records against the criteria: one result a record, in order.",
    discussion: """
      A lone - reads standard input, a record or an envelope a line (NDJSON), and answers every line \
      with one. --in and --out do the same from file to file, once however often it is tried.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case ndjson, text
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup(title: "Streams and files of lines") var stream: StreamOptions
  @Option(help: "ndjson (one line a record) or text.") var format: Format = .ndjson
  @Argument(help: ArgumentHelp("Files, folders, or - .", valueName: "input"))
  var inputs: [String] = []

  private var isStream: Bool { inputs == ["-"] && format == .ndjson }

  func validate() throws {
    guard inputs.isEmpty == (stream.input != nil) else {
      throw ValidationError(
        inputs.isEmpty
          ? "Missing expected argument '<input> ...'" : "--in stands in the place of other inputs.")
    }
    guard isStream || stream.input != nil || !stream.isUsed else {
      throw ValidationError("--trailer, --strict and --max-line go with a lone - or with --in.")
    }
    guard stream.input == nil || format == .ndjson else {
      throw ValidationError("--in and --out write ndjson.")
    }
  }

  func run() throws {
    if isStream || stream.input != nil {
      try AssessStream(common, stream).run()
    } else {
      try assessFiles()
    }
  }

  private func assessFiles() throws {
    var run = try RecordRun(common)
    try stream.check(run.catalog, common)
    let (context, format) = (run.context, format)
    try run.forEach(of: inputs) { item in
      Self.text(of: item, format, context)
    } _: { _, text in
      try StandardOutput.write(text)
    }
    try run.finish()
  }

  private static func text(
    of item: RecordWeighing.Item, _ format: Format, _ context: AssessmentLine.Context
  ) -> [UInt8] {
    switch (format, item.assessment) {
    case (.ndjson, let assessment?):
      AssessmentLine(
        assessment, key: item.key, digest: item.digest, source: item.imported.origin,
        diagnostics: item.imported.diagnostics, in: context
      ).bytes
    case (.ndjson, nil):
      AssessmentLine(
        rejected: item.imported.diagnostics, key: item.key, digest: item.digest,
        source: item.imported.origin, in: context
      ).bytes
    case (.text, let assessment?): Array(AssessmentText(assessment, key: item.key).text.utf8)
    case (.text, nil): Array("\(item.key): not read\n".utf8)
    }
  }
}
