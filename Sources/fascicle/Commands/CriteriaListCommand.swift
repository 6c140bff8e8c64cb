import ArgumentParser
import Criteria
import CriteriaFiles

struct CriteriaListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List every criterion with its source and how it was verified.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let criteria = try common.catalog(readingExamples: false).criteria
    for criterion in criteria {
      try StandardOutput.write(
        """
        \(criterion.id)  revision \(criterion.revision)  \(criterion.kind.rawValue)\(criterion.isOptional ? "  off by default" : "")
            \(criterion.title)
            \(criterion.source.citation)
            \(criterion.evidence.rawValue): \(criterion.evidence.statement)
        """)
    }
    try StandardOutput.write("\(criteria.count) criteria")
  }
}
