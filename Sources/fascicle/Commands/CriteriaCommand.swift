import ArgumentParser

struct CriteriaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "criteria",
    abstract: "List, show and check the criteria.",
    subcommands: [CriteriaListCommand.self, CriteriaShowCommand.self, CriteriaCheckCommand.self])
}
