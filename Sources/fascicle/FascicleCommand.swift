import ArgumentParser

@main
struct FascicleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fascicle",
    abstract: "Weighs patient symptom records against documented criteria.",
    discussion: """
      Decision support for a qualified clinician. It says which documented criteria the recorded \
      findings meet, do not meet, or cannot yet decide, and why. Criteria met is not a diagnosis.
      """,
    version: Engine.version,
    subcommands: [
      LetterCommand.self, SignCommand.self, VerifyCommand.self, AssessCommand.self,
      AuditCommand.self, ConvertCommand.self, CriteriaCommand.self,
    ])

  static func main() {
    CrashReports.silence()
    main(nil)
  }
}
