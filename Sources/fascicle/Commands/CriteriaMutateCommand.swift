import ArgumentParser
import Criteria
import CriteriaFiles
import CriteriaReview

struct CriteriaMutateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mutate",
    abstract: "Change each criterion in every small way, and list what no example notices.",
    discussion: """
      Every threshold, connective, state, place, tempo, category, point and urgency is changed, one \
      at a time. A change that no patient could tell is not counted.
      """)

  @OptionGroup var common: CommonOptions
  @Option(
    name: .customLong("at-least"),
    help: ArgumentHelp("Fail below this share of changes noticed.", valueName: "percent"))
  var wanted = 0.0
  @Argument(help: ArgumentHelp("Only these criteria.", valueName: "id")) var ids: [String] = []

  func run() throws {
    let criteria = try common.criteria(ids, of: try common.catalog())
    let reports = MutationReport.all(criteria) { report in
      // A long run says where it is.
      StandardError.write("\(report.id): done")
    }
    for report in reports {
      try StandardOutput.write(
        "\(report.id): \(report.noticed) of \(report.count) noticed, \(report.equivalent) equivalent"
      )
      for survivor in report.survivors { try StandardOutput.write("  not noticed: \(survivor)") }
    }
    let count = reports.reduce(0) { $0 + $1.count }
    let noticed = reports.reduce(0) { $0 + $1.noticed }
    let share = count == 0 ? 100 : 100 * Double(noticed) / Double(count)
    let equivalent = reports.reduce(0) { $0 + $1.equivalent }
    try StandardOutput.write(
      "\(reports.count) criteria, \(noticed) of \(count) changes noticed"
        + " (\((share * 10).rounded() / 10) %), \(equivalent) equivalent")
    if share < wanted { throw ExitStatus.criteriaRejected.exitCode }
  }
}
