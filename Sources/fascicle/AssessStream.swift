import ArgumentParser
import Assessments
import Clinical
import CriteriaFiles
import Diagnostics
import Exporting
import Foundation
import Importing
import Streams

/// A stream of lines answered by lines, from standard input or from file to file.
struct AssessStream {
  private let common: CommonOptions
  private let options: StreamOptions
  private let filter: StreamFilter

  /// Reads the criteria and the codes; of the input nothing.
  init(_ common: CommonOptions, _ options: StreamOptions) throws {
    self.common = common
    self.options = options
    let catalog = try common.catalog(readingExamples: false)
    try options.check(catalog, common)
    let day = common.date
    let codes = try common.codeMapping()
    let mapping = try common.mapping.map { path in
      ContentDigest(of: try Data(contentsOf: URL(fileURLWithPath: path)))
    }
    filter = StreamFilter(
      importer: try RecordImporter(asOf: day.latest, mapping: codes),
      assessor: Assessor(library: catalog.library), day: day,
      context: AssessmentLine.Context(
        engine: Engine.name, criteriaVersion: Engine.version, criteriaDigest: catalog.digest,
        asOf: day.description),
      mapping: mapping, lineLimit: options.lineLimit ?? StreamFilter.lineLimit)
  }

  /// Ends with the status that the contract of the stream asks for.
  func run() throws {
    var run = StreamRun(
      filter, interruption: .listening(),
      explain: common.explainsImport ? { StandardError.write($0) } : nil)
    let refused: Int
    do throws(StreamFault) {
      refused = try answer(&run)
    } catch {
      StandardError.write(run.tally.summary(ending: error.status))
      if let diagnostic = error.diagnostic(options) { common.report([diagnostic]) }
      throw error.exitStatus.exitCode
    }
    if options.strict, refused > 0 { throw ExitStatus.inputRejected.exitCode }
  }

  /// How many lines could not be read.
  private func answer(_ run: inout StreamRun) throws(StreamFault) -> Int {
    guard let input = options.input, let output = options.output else {
      try run.run(
        from: STDIN_FILENO, to: STDOUT_FILENO, writesTrailer: options.trailer)
      StandardError.write(run.tally.summary(ending: "eof"))
      return run.tally.refused
    }
    let files = FileForm(input: input, output: output, attempt: options.attempt)
    if let finished = try files.finished(by: filter) {
      StandardError.write(finished.text)
      return finished.refused
    }
    try files.run(&run)
    StandardError.write(run.tally.summary(ending: "eof"))
    return run.tally.refused
  }
}

extension StreamFault {
  fileprivate var status: String {
    switch self {
    case .cannotRead, .cannotWrite: "failed"
    case .readerGone, .interrupted: "stopped"
    }
  }

  fileprivate var exitStatus: ExitStatus {
    switch self {
    case .cannotRead(ENOENT), .cannotRead(ENOTDIR): .noInput
    case .cannotWrite(ENOENT), .cannotWrite(ENOTDIR), .cannotWrite(EACCES), .cannotWrite(EROFS):
      .cannotWrite
    case .cannotRead(let number), .cannotWrite(let number):
      Self.temporary.contains(number) ? .tryAgain : .inputOutput
    case .readerGone: .readerGone
    case .interrupted(SIGINT): .interrupted
    case .interrupted: .terminated
    }
  }

  /// What may be otherwise in a moment, on this machine or the file server.
  private static let temporary: Set<Int32> = [
    EMFILE, ENFILE, ENOMEM, ENOBUFS, ESTALE, ETIMEDOUT, ENOLCK, EBUSY,
  ]

  fileprivate func diagnostic(_ options: StreamOptions) -> Diagnostic? {
    switch self {
    case .cannotRead: .inputFailed(at: Origin(path: options.input ?? "-"))
    case .cannotWrite: .outputFailed(at: Origin(path: options.output ?? "-"))
    case .readerGone, .interrupted: nil
    }
  }
}

extension Diagnostic {
  fileprivate static func inputFailed(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "input-failed", "the input cannot be read, or not to its end",
      remedy: "check that it is there, and the disk or the program that it comes from",
      at: origin)
  }

  fileprivate static func outputFailed(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "output-failed", "the answers cannot be written, or not to the end",
      remedy: "check the folder, its permissions and the free space", at: origin)
  }
}
