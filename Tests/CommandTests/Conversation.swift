import Foundation

/// A program that is spoken to line by line, as a program of another kind would.
final class Conversation {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let folder: Workspace

  init(_ arguments: String...) throws {
    folder = try Workspace()
    let errors = try folder.write("errors", Data())
    process.executableURL = Fascicle.program
    process.arguments = arguments
    process.environment = [:]
    process.currentDirectoryURL = URL(filePath: "/proc")
    process.standardInput = input
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
  }

  func say(_ text: String) throws {
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
  }

  /// The next line of the answer, as soon as it is there.
  func hear() -> String {
    var line = Data()
    while line.last != UInt8(ascii: "\n") {
      let piece = output.fileHandleForReading.availableData
      if piece.isEmpty { break }
      line += piece
    }
    return String(decoding: line, as: UTF8.self)
  }

  /// Sends a signal, and says how the program ended and what it wrote from then on.
  func end(with signal: Int32) throws -> Fascicle.Outcome {
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    let isSignal = process.terminationReason == .uncaughtSignal
    return Fascicle.Outcome(
      status: process.terminationStatus + (isSignal ? 128 : 0), output: hear(),
      errors: try folder.text("errors"))
  }
}
