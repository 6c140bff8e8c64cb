import ArgumentParser
import Criteria
import CriteriaFiles
import Diagnostics
import Differential
import Foundation

struct CriteriaCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Run every example of every criterion and of the differential.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "A folder to check by itself, without the shipped criteria.") var folder: String?

  func run() throws {
    let library = try library()
    let check = ExampleCheck(library)
    common.report(check.problems)
    print("\(library.criteria.count) criteria, \(check.count) examples")
    if !check.problems.isEmpty { throw ExitStatus.criteriaRejected.exitCode }
  }

  private func library() throws -> CriteriaLibrary {
    guard let folder else { return try common.catalog().library }
    do {
      return try CriteriaCatalog(only: [folder]).library
    } catch {
      common.report(error.reasons)
      throw ExitStatus.criteriaRejected.exitCode
    }
  }
}
