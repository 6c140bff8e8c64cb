import ArgumentParser
import Diagnostics
import Foundation

/// Standard output, a line at a time: each line leaves at once, so that a caller who waits for an
/// answer gets it, and a full disk is not mistaken for success.
enum StandardOutput {
  static func write(_ line: String) throws { try write(Array(line.utf8)) }

  /// The same of a line in UTF-8.
  static func write(_ line: [UInt8]) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(line + [UInt8(ascii: "\n")]))
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
