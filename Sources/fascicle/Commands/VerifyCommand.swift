import ArgumentParser
import CriteriaFiles
import Diagnostics
import Foundation
import Importing
import JSONReading
import LetterTemplates
import Printing
import Referrals
import Verification

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check letters against the evidence that they carry.",
    discussion: """
      What a letter concludes is worked out anew from the record that it carries, by an evaluator \
      apart from the one that wrote it, and what the letter says is compared with a copy. It shows \
      whether a letter is what the program printed; it does not show who sent it. With --json each \
      result is one line of JSON.
      """)

  /// The greatest number of bytes of one letter.
  private static let sizeLimit = 64 << 20

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp("A clinic's letter template.", valueName: "file"))
  var template: [String] = []
  @Option(help: "The folder that holds the fonts.") var fonts: String?
  @Argument(help: ArgumentHelp("Letters in PDF, HTML or FHIR.", valueName: "letter"))
  var letters: [String]

  func run() throws {
    let printer = try? PDFRenderer(fonts: FontLocation.find(in: fonts))
    let templates = try template.map { path in
      (try common.templateDigest(path) ?? "", try common.letterTemplate(path))
    }
    let verifier = Verifier(
      engine: Engine.name, criteria: try criteria(),
      templates: Dictionary(templates, uniquingKeysWith: { $1 }), printer: printer)
    var refused = 0
    var absent = 0
    var isWhole = true
    for path in letters {
      do {
        let report = try verifier.verify(try Self.bytes(of: path), path: path)
        isWhole = isWhole && report.outcome == .verified
        try StandardOutput.write(
          common.writesJSON ? report.json(path: path).description : report.text(path: path))
      } catch let rejection as Rejection {
        common.report(rejection.reasons)
        refused += 1
        absent += rejection.reasons.contains { $0.id == "no-input" } ? 1 : 0
      }
    }
    if absent == letters.count { throw ExitStatus.noInput.exitCode }
    if refused == letters.count { throw ExitStatus.inputRejected.exitCode }
    if refused > 0 || !isWhole { throw ExitStatus.incomplete.exitCode }
  }

  private static func bytes(of path: String) throws(Rejection) -> [UInt8] {
    guard path == "-" || FileManager.default.fileExists(atPath: path) else {
      throw Rejection(.noInput(at: Origin(path: path)))
    }
    do {
      let file =
        path == "-"
        ? FileHandle.standardInput
        : try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      return [UInt8](try file.read(upToCount: sizeLimit) ?? Data())
    } catch {
      throw Rejection(.unreadable(at: Origin(path: path)))
    }
  }

  /// The shipped criteria with the folders, and the folders alone: a site keeps older sets whole.
  private func criteria() throws -> [CriteriaAtHand] {
    let catalog = try common.catalog(readingExamples: false)
    var found = [CriteriaAtHand(catalog.library, CriteriaReference(catalog))]
    guard !common.criteriaFolders.isEmpty else { return found }
    if let only = try? CriteriaCatalog(only: common.criteriaFolders) {
      found.append(CriteriaAtHand(only.library, CriteriaReference(only)))
    }
    return found
  }
}
