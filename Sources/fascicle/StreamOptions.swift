import ArgumentParser
import CriteriaFiles
import Diagnostics
import Streams

/// How lines are read and answered, from standard input or from file to file.
struct StreamOptions: ParsableArguments {
  @Option(
    name: .customLong("in"),
    help: ArgumentHelp("A file of lines, in the place of other inputs.", valueName: "file"))
  var input: String?

  @Option(
    name: .customLong("out"),
    help: ArgumentHelp(
      "The file that answers --in; left as it is where it is whole already.", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp("What tells this try at --out from others; else drawn.", valueName: "name"))
  var attempt: String?

  @Option(
    name: .customLong("criteria-sha256"),
    help: ArgumentHelp(
      "The digest that the criteria must have; else nothing is read.", valueName: "digits"))
  var criteriaDigest: String?

  @Option(
    name: .customLong("max-line"),
    help: ArgumentHelp("The greatest number of bytes of a line.", valueName: "bytes"))
  var lineLimit: Int?

  @Flag(help: "End with a line that counts the others; --out always does.") var trailer = false
  @Flag(help: "Exit 65 when a line could not be read.") var strict = false

  /// Whether something is asked that only a stream can do.
  var isUsed: Bool { trailer || strict || lineLimit != nil }

  func validate() throws {
    guard (input == nil) == (output == nil) else {
      throw ValidationError("--in and --out go together.")
    }
    guard attempt == nil || output != nil else {
      throw ValidationError("--attempt goes with --out.")
    }
    guard attempt.map({ $0.allSatisfy(\.isPartOfName) && !$0.isEmpty }) ?? true else {
      throw ValidationError("--attempt takes letters, digits, '-', '_' and '.'.")
    }
    guard lineLimit.map({ (1...(1 << 30)).contains($0) }) ?? true else {
      throw ValidationError("--max-line takes 1 to \(1 << 30) bytes.")
    }
    guard criteriaDigest.map({ $0.count == 64 && $0.allSatisfy(\.isHexDigit) }) ?? true else {
      throw ValidationError("--criteria-sha256 takes 64 hexadecimal digits.")
    }
  }

  /// Sees that the criteria are those that were asked for.
  func check(_ catalog: CriteriaCatalog, _ common: CommonOptions) throws {
    guard let criteriaDigest, criteriaDigest.lowercased() != catalog.digest.description else {
      return
    }
    common.report([.criteriaDiffer(at: Origin(path: "--criteria-sha256"))])
    throw ExitStatus.criteriaRejected.exitCode
  }
}

extension Character {
  fileprivate var isPartOfName: Bool {
    isASCII && (isLetter || isNumber || "-_.".contains(self))
  }
}

extension Diagnostic {
  fileprivate static func criteriaDiffer(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "criteria-differ", "the criteria are not those with the digest that was asked for",
      remedy: "use the program and the --criteria folders that the digest was taken of",
      at: origin)
  }
}
