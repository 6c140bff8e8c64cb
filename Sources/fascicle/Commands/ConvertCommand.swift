import ArgumentParser
import Clinical
import Diagnostics
import Exporting
import Importing
import JSONReading

struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Write every record in another form.",
    discussion: """
      JSON goes to standard output, one record a line. XML does where there is one record; several \
      need --output.
      """)

  @OptionGroup var common: CommonOptions
  @Option(
    help: ArgumentHelp(
      "native-json, native-xml, fhir, fhir-xml or phenopacket.", valueName: "form"))
  var to: ConvertedForm
  @Option(help: "The folder that files are written to, one a record; made where it is missing.")
  var output: String?
  @Argument(help: ArgumentHelp("Files, folders, or - .", valueName: "input")) var inputs: [String]

  func run() throws {
    var reading = try RecordReading(common)
    let folder = try output.map { try OutputFolder($0, common: common) }
    var written = 0
    try reading.forEach(of: inputs) { item in
      guard let record = item.imported.record else { return }
      let converted = to.bytes(of: record, on: common.date)
      common.report(converted.notes)
      written += 1
      if let folder {
        try folder.write(
          [(ending: to.ending, bytes: converted.bytes)], name: item.key,
          digest: item.digest.description)
      } else if to.isXML, written > 1 {
        common.report([.severalDocuments(at: item.imported.origin)])
        throw ExitStatus.usage.exitCode
      } else {
        try StandardOutput.write(String(decoding: converted.bytes, as: UTF8.self))
      }
    }
    if let output {
      try StandardOutput.write("\(written) record\(written == 1 ? "" : "s") in \(output)")
    }
    try reading.finish()
  }
}

extension Diagnostic {
  fileprivate static func severalDocuments(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "several-documents", "a second XML document cannot follow the first in one output",
      remedy: "give a folder with --output", at: origin)
  }
}
