public import ArgumentParser
public import Batches
public import Printing

struct LetterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter",
    abstract: "Print a referral letter for every record, and a work list of them all.",
    discussion: """
      Letters are named by the record's own reference or digest, never by a patient. A run that was \
      stopped, by whatever, is finished by giving the same command again.
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "The folder that letters are written to; made where it is missing.")
  var output: String
  @Option(
    help: "pdf, html, text, fhir, fhir-xml, ccda and ndjson (assessments), separated by commas.")
  var format: LetterFormats = .all
  @Option(help: "a4 or letter; else what the template says.") var paper: Paper?
  @Option(help: ArgumentHelp("A clinic's letter template, YAML or JSON.", valueName: "file"))
  var template: String?
  @Flag(
    name: .customLong("patient-page"),
    help: "Print a page in plain words too, where the record says that the patient may have it.")
  var printsPatientPage = false
  @Option(help: "The folder that holds the fonts.") var fonts: String?
  @Option(help: "files, folders (256 of them), tar (one archive) or pdf (one for the print room).")
  var pack: Packing = .files
  @Argument(help: ArgumentHelp("Files, folders, or - .", valueName: "input")) var inputs: [String]

  func validate() throws {
    guard pack != .pdf || format.contains(.pdf) else {
      throw ValidationError("--pack pdf needs pdf among the formats.")
    }
  }

  func run() throws { try LetterRun(self).run() }
}

extension Paper: ExpressibleByArgument {}
extension Packing: ExpressibleByArgument {}
