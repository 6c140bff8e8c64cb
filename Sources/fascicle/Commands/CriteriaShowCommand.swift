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
    let criteria = try common.catalog().criteria
    guard let criterion = criteria.first(where: { $0.id == id }) else {
      let nearest = nearestName(to: id, among: criteria.map(\.id))
      StandardError.write("fascicle: error: no criterion has this id [unknown-criterion]")
      if let nearest { StandardError.write("  -> did you mean '\(nearest)'?") }
      throw ExitStatus.usage.exitCode
    }
    try StandardOutput.write(criterion.page)
  }
}
