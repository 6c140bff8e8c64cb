public import ArgumentParser
public import Clinical
import Criteria
import CriteriaFiles
import Diagnostics
import Foundation
import Importing

/// The options that every command takes.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .customLong("criteria"),
    help: ArgumentHelp("A folder of criteria, added to the shipped ones.", valueName: "dir"))
  var criteriaFolders: [String] = []

  @Option(
    name: .customLong("include"),
    help: ArgumentHelp("A criterion that is off by default, to be weighed too.", valueName: "id"))
  var included: [String] = []

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The date that ages are counted at; else today.", valueName: "yyyy-mm-dd"))
  var asOf: PartialDate?

  @Flag(name: .customLong("json"), help: "Write diagnostics as JSON lines.")
  var writesJSON = false

  @Option(help: ArgumentHelp("A file of the site's own codes.", valueName: "file"))
  var mapping: String?

  @Flag(
    name: .customLong("explain-import"),
    help: "Write, element by element, what was read as what and what was left.")
  var explainsImport = false

  @Option(help: "How many records are worked on at once; else one a core.")
  var jobs: Int?

  /// On how many threads records are worked on.
  var threadCount: Int { max(1, jobs ?? ProcessInfo.processInfo.activeProcessorCount) }

  /// The only clock of the program.
  var date: PartialDate {
    if let asOf { return asOf }
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    let today = PartialDate(year: parts.year ?? 1, month: parts.month, day: parts.day)
    guard let today else { preconditionFailure("today is a day of the calendar") }
    return today
  }

  /// The criteria, with their examples where somebody is to look at those.
  func catalog(readingExamples: Bool = true) throws -> CriteriaCatalog {
    do {
      return try CriteriaCatalog(
        adding: criteriaFolders, including: Set(included), readingExamples: readingExamples)
    } catch {
      report(error.reasons)
      throw ExitStatus.criteriaRejected.exitCode
    }
  }

  /// The criteria with these identifiers, or all where none is named.
  func criteria(_ ids: [String], of catalog: CriteriaCatalog) throws -> [Criterion] {
    guard !ids.isEmpty else { return catalog.criteria }
    let names = catalog.criteria.map(\.id)
    return try ids.map { id in
      if let found = catalog.criteria.first(where: { $0.id == id }) { return found }
      report([.unknownCriterion(nearest: nearestName(to: id, among: names))])
      throw ExitStatus.usage.exitCode
    }
  }

  /// The site's own codes, where a file of them is given.
  func codeMapping() throws -> CodeMapping? {
    guard let mapping else { return nil }
    guard let bytes = FileManager.default.contents(atPath: mapping) else {
      report([.unreadable(at: Origin(path: mapping))])
      throw ExitStatus.noInput.exitCode
    }
    do {
      return try CodeMapping([UInt8](bytes), path: mapping)
    } catch {
      report(error.reasons)
      throw ExitStatus.inputRejected.exitCode
    }
  }

  func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      StandardError.write(writesJSON ? diagnostic.json : diagnostic.description)
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownCriterion(nearest: String?) -> Diagnostic {
    Diagnostic(
      id: "unknown-criterion", "no criterion has this id",
      remedy: nearest.map { "did you mean '\($0)'?" }, at: Origin(path: "fascicle"))
  }
}

extension PartialDate: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(argument)
    if day == nil { return nil }
  }
}
