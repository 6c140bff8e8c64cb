import ArgumentParser

struct CriteriaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "criteria",
    abstract: "List, show, check, print, compare and try out the criteria.",
    subcommands: [
      CriteriaListCommand.self, CriteriaShowCommand.self, CriteriaCheckCommand.self,
      CriteriaBookCommand.self, CriteriaDiffCommand.self, CriteriaMutateCommand.self,
    ])
}
