import ArgumentParser
import Criteria
import CriteriaFiles
import Diagnostics

struct CriteriaShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one criterion: when, why, who says so, and its examples.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "The identifier, such as als.gold-coast-2020.") var id: String

  func run() throws {
    for criterion in try common.criteria([id], of: try common.catalog()) {
      try StandardOutput.write(criterion.page)
    }
  }
}
