public import ArgumentParser
import Assessments
import Clinical
import CriteriaFiles
import Diagnostics
import Documents
import Exporting
import Importing
import LetterTemplates
public import Printing
import Referrals

struct LetterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter",
    abstract: "Print a referral letter for every record.",
    discussion: "Letters are named by the record's own reference or digest, never by a patient.")

  @OptionGroup var common: CommonOptions
  @Option(help: "The folder that letters are written to; made where it is missing.")
  var output: String
  @Option(help: "pdf, html, text, fhir, fhir-xml and ccda, separated by commas.")
  var format: LetterFormats = .all
  @Option(help: "a4 or letter; else what the template says.") var paper: Paper?
  @Option(help: ArgumentHelp("A clinic's letter template, YAML or JSON.", valueName: "file"))
  var template: String?
  @Flag(
    name: .customLong("patient-page"),
    help: "Print a page in plain words too, where the record says that the patient may have it.")
  var printsPatientPage = false
  @Option(help: "The folder that holds the fonts.") var fonts: String?
  @Argument(help: ArgumentHelp("Files, folders, or - .", valueName: "input")) var inputs: [String]

  func run() throws {
    var run = try RecordRun(common)
    let folder = try OutputFolder(output, common: common)
    let templateDigest = try common.templateDigest(template)
    let template = try common.letterTemplate(template)
    let printer = try LetterPrinter(
      formats: format, paper: paper ?? Paper(rawValue: template.paper.rawValue) ?? .a4,
      fonts: fonts, common: common)
    let criteria = CriteriaReference(run.catalog)
    var previous: (path: String, record: PatientRecord)?
    var letters = 0
    var failures = 0
    try run.forEach(of: inputs) { item in
      guard let weighed = item.assessment else { return }
      let path = item.imported.origin.path.withoutEnding
      if let previous, previous.path == path, previous.record == weighed.record {
        common.report([.sameRecord(at: item.imported.origin)])
        return
      }
      previous = (path, weighed.record)
      let refusal = weighed.signatureRefusal
      if let refusal {
        common.report([refusal])
        failures += 1
      }
      let assessment = refusal == nil ? weighed : weighed.unsigned
      let making = ReferralLetter.Making(
        engine: Engine.name, criteriaDigest: criteria.digest,
        recordDigest: item.digest.description, key: item.key,
        problems: (item.imported.diagnostics + [refusal].compactMap(\.self)).forLetter(.error),
        warnings: item.imported.diagnostics.forLetter(.warning))
      let letter = ReferralLetter(assessment, making: making, template: template)
      let evidence = LetterEvidence(
        letter, criteria: criteria, templateDigest: templateDigest,
        firstLine: item.imported.origin.line)
      var document = letter.document
      document.attachments = [evidence.attachment]
      var files = printer.files(
        of: LetterContents(
          document: document, assessment: assessment, engine: Engine.name,
          criteriaDigest: criteria.digest, recordDigest: item.digest.description, key: item.key,
          origin: item.imported.origin,
          sectionNames: printer.isForPrograms ? letter.sectionNames : [:],
          evidence: evidence.bytes))
      if files.count < printer.formCount { failures += 1 }
      if printsPatientPage {
        if let page = PatientPage(assessment, making: making, template: template) {
          files += printer.files(of: page.document, origin: item.imported.origin).map {
            (OutputFolder.patientPrefix + $0.ending, $0.bytes)
          }
        } else {
          common.report([.patientPageWithheld(at: item.imported.origin)])
        }
      }
      if !files.isEmpty { letters += 1 }
      try folder.write(files, name: item.key, digest: item.digest.description)
    }
    try StandardOutput.write("\(letters) letter\(letters == 1 ? "" : "s") in \(output)")
    try run.finish()
    if failures > 0 { throw ExitStatus.incomplete.exitCode }
  }
}

extension ReferralLetter {
  /// What the template calls each section, by its heading.
  fileprivate var sectionNames: [String: String] {
    LetterContents.names(of: sections.map { (name: $0.name.name, blocks: $0.blocks) })
  }
}

extension Paper: ExpressibleByArgument {}

extension String {
  /// The path without what follows its last full stop.
  fileprivate var withoutEnding: String {
    guard let dot = lastIndex(of: "."), !self[dot...].contains("/") else { return self }
    return String(self[..<dot])
  }
}

extension [Diagnostic] {
  /// As a letter prints them: the place within the record, and no path.
  fileprivate func forLetter(_ severity: Diagnostic.Severity) -> [String] {
    filter { $0.severity == severity }.map { diagnostic in
      let line = diagnostic.origin.line.map { "line \($0)" }
      let place = [line, diagnostic.origin.pointer].compactMap(\.self).joined(separator: ", ")
      return "\(place): \(diagnostic.message) [\(diagnostic.id)]"
    }
  }
}

extension Diagnostic {
  fileprivate static func sameRecord(at origin: Origin) -> Diagnostic {
    Diagnostic(
      .note, id: "same-record", "this is the record just printed, in another form", at: origin)
  }
}
