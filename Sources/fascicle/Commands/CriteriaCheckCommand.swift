import ArgumentParser
import Criteria
import CriteriaFiles
import Diagnostics
import Differential

struct CriteriaCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Run every example of every criterion and of the differential.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "A folder to check by itself, without the shipped criteria.") var folder: String?

  func run() throws {
    let library = try library()
    let check = ExampleCheck(library)
    let failures = DifferentialExamples.check().map { Diagnostic.differential($0) }
    common.report(check.problems + failures)
    try StandardOutput.write(
      "\(library.criteria.count) criteria, \(check.count) examples; "
        + "\(DifferentialExamples.shipped.count) examples of the differential")
    if !check.problems.isEmpty || !failures.isEmpty {
      throw ExitStatus.criteriaRejected.exitCode
    }
  }

  private func library() throws -> CriteriaLibrary {
    guard let folder else { return CriteriaLibrary(try common.catalog().criteria) }
    do {
      return CriteriaLibrary(try CriteriaCatalog(only: [folder]).criteria)
    } catch {
      common.report(error.reasons)
      throw ExitStatus.criteriaRejected.exitCode
    }
  }
}

extension Diagnostic {
  fileprivate static func differential(_ failure: String) -> Diagnostic {
    Diagnostic(
      id: "failing-example", "an example of the differential does not hold: \(failure)",
      remedy: "change the feature table or the example", at: Origin(path: "differential"))
  }
}
