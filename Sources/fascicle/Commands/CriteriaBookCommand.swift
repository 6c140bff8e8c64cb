import ArgumentParser
import Clinical
import CriteriaReview
import Criteria
import CriteriaFiles
import Diagnostics
import Documents
import Printing

struct CriteriaBookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "book",
    abstract: "Print the criteria, a page each, for review and signature.")

  @OptionGroup var common: CommonOptions
  @Option(help: "The folder that the book is written to; made where it is missing.")
  var output: String
  @Option(help: "pdf, html and text, separated by commas.")
  var format: LetterFormats = .all
  @Option(help: "a4 or letter.") var paper: Paper = .a4
  @Option(help: "The folder that holds the fonts.") var fonts: String?
  @Argument(help: ArgumentHelp("Only these criteria.", valueName: "id")) var ids: [String] = []

  func validate() throws {
    guard format.isSubset(of: .all) else {
      throw ValidationError(
        "A book is written as pdf, html and text; the other forms are letters'.")
    }
  }

  func run() throws {
    let catalog = try common.catalog()
    let chosen = try common.criteria(ids, of: catalog)
    let (year, month, day) = common.date.latest.components
    let book = CriteriaBook(
      CriteriaLibrary(chosen),
      making: CriteriaBook.Making(
        engine: Engine.name, criteriaDigest: catalog.digest.description,
        date: Document.Day(year: year, month: month, day: day)))
    let folder = try OutputFolder(output, common: common)
    let printer = try LetterPrinter(formats: format, paper: paper, fonts: fonts, common: common)
    var problems: [Diagnostic] = []
    let files = printer.files(of: book.document, origin: Origin(path: output), &problems)
    common.report(problems)
    try folder.write(files, name: "criteria-book", digest: catalog.digest.description)
    try StandardOutput.write(
      "\(chosen.count) \(chosen.count == 1 ? "criterion" : "criteria") in \(output)/criteria-book")
    if files.count < format.count { throw ExitStatus.incomplete.exitCode }
  }
}
