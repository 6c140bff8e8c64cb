import Foundation

/// The built program, run as a user runs it.
enum Fascicle {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// The day that every test counts ages at.
  static let day = "2026-06-01"

  /// Beside the test bundle, where the same build put it.
  static let program: URL = {
    let running = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let beside = running.deletingLastPathComponent().appending(path: "fascicle")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    let bundle = URL(filePath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
    return bundle.appending(path: "fascicle")
  }()

  /// Runs a command from the root of the repository.
  static func run(
    _ arguments: String..., input: Data? = nil, environment: [String: String] = [:]
  ) throws -> Outcome {
    try start(program, arguments, input: input, environment: environment)
  }

  /// Runs a line of shell, in which `$FASCICLE` is the program.
  static func shell(_ script: String) throws -> Outcome {
    try start(
      URL(filePath: "/bin/bash"), ["-c", script], input: nil,
      environment: ["FASCICLE": program.path])
  }

  /// Both streams go to files, as a pipe that nobody empties would stop the program.
  private static func start(
    _ executable: URL, _ arguments: [String], input: Data?, environment: [String: String]
  ) throws -> Outcome {
    let folder = try Workspace()
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = Repository.root
    process.environment = ProcessInfo.processInfo.environment
      .merging(environment) { $1 }
    process.standardInput = try FileHandle(
      forReadingFrom: folder.write("input", input ?? Data()))
    let output = try folder.write("output", Data())
    let errors = try folder.write("errors", Data())
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    let isSignal = process.terminationReason == .uncaughtSignal
    return Outcome(
      status: process.terminationStatus + (isSignal ? 128 : 0),
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}
