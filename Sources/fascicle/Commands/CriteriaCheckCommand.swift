import ArgumentParser
import Clinical
import Criteria
import CriteriaFiles
import CriteriaReview
import Diagnostics
import Differential

struct CriteriaCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Run every example, and look for rules that cannot be right.",
    discussion: """
      Beside the examples of the criteria and of the differential: rules that can never fire or \
      always do, categories that none can reach, gaps between bands, contradictions, and citations \
      past their review date.
      """)

  @OptionGroup var common: CommonOptions
  @Flag(help: "Also list the criteria of which one always comes with another.")
  var overlaps = false
  @Argument(help: "A folder to check by itself, without the shipped criteria.") var folder: String?

  func run() throws {
    let library = try library()
    let check = ExampleCheck(library)
    let failures = DifferentialExamples.check().map { Diagnostic.differential($0) }
    let review = CriteriaReview(library, asOf: common.date.latest)
    common.report(check.problems + failures + review.problems)
    if overlaps { common.report(review.overlaps) }
    try StandardOutput.write(
      "\(library.criteria.count) criteria, \(check.count) examples; "
        + "\(DifferentialExamples.shipped.count) examples of the differential; "
        + "\(review.overlaps.count) overlaps")
    let isBroken = (check.problems + review.problems).contains { $0.severity == .error }
    if isBroken || !failures.isEmpty {
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
