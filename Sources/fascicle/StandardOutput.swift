import ArgumentParser
import Diagnostics
import Foundation

/// Standard output, a line at a time: each line leaves at once, so that a caller who waits for an
/// answer gets it, and a full disk is not mistaken for success.
enum StandardOutput {
  static func write(_ line: String) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8))
    } catch {
      StandardError.write(Diagnostic.outputFailed.description)
      throw ExitStatus.inputOutput.exitCode
    }
  }
}

extension Diagnostic {
  fileprivate static var outputFailed: Diagnostic {
    Diagnostic(
      id: "output-failed", "what was found cannot be written to standard output",
      remedy: "check the free space and the program that reads it", at: Origin(path: "-"))
  }
}
