import ArgumentParser
import Assessments
import Batches
import CriteriaFiles
import Diagnostics
import Exporting
import Foundation
import Ledger
import LetterTemplates
import Printing
import Referrals
import Streams

/// One run of `letter` over a folder: from the options to the last list.
struct LetterRun {
  private let command: LetterCommand
  private let settings: LetterSettings
  private let making: Making
  private var common: CommonOptions { command.common }

  /// Reads the criteria, the codes and the fonts; of the inputs nothing.
  init(_ command: LetterCommand) throws {
    self.command = command
    let run = try RecordRun(command.common)
    let template = try command.common.letterTemplate(command.template)
    let templateDigest = try command.common.templateDigest(command.template)
    do {
      settings = LetterSettings(
        weighing: run.weighing, formats: command.format,
        paper: command.paper ?? Paper(rawValue: template.paper.rawValue) ?? .a4,
        fonts: command.format.contains(.pdf) ? try FontLocation.find(in: command.fonts) : nil,
        template: template, templateDigest: templateDigest,
        printsPatientPage: command.printsPatientPage, context: run.context,
        criteria: CriteriaReference(run.catalog), explainsImport: command.common.explainsImport)
      // What is wrong with the fonts is found before anything is read.
      _ = try LetterWorker(settings)
    } catch {
      command.common.report(error.reasons)
      throw ExitStatus.noInput.exitCode
    }
    making = Self.making(command, settings)
  }

  func run() throws {
    do {
      let file = try openRunFile()
      try run(with: file)
    } catch let fault as BatchFault {
      StandardError.show("")
      common.report([fault.diagnostic(in: command.output)])
      throw fault.exitStatus.exitCode
    }
  }

  private func run(with file: RunFile) throws {
    let interruption = Interruption.listening()
    let batch = try batch(file)
    let progress = Progress(of: command.inputs, isHushed: common.writesJSON)
    let pipeline = Pipeline<BatchItem, BatchOutcome>(threadCount: common.threadCount) { $0.weight }
    let (inputs, making) = (command.inputs, Data(self.making.digest.bytes))
    try pipeline.run(
      source: {
        let source = BatchSource(inputs)
        return { source.next() }
      },
      worker: { [settings] in
        let worker = try LetterWorker(settings)
        return { item in
          if case .notes(let notes) = item.content {
            return BatchOutcome(item, input: item.digest, .notes(notes))
          }
          let input = item.digest
          let isKnown =
            try file.hasHistory
            && file.read {
              try $0.knows(
                input: Data(input.bytes), making: making, withContent: item.hasSibling)
            }
          return BatchOutcome(
            item, input: input, isKnown ? .known : .made(worker.forms(of: item, input: input)))
        }
      },
      shouldStop: { interruption.signal != nil },
      pause: {
        try batch.pause()
        progress.show(batch.tally)
      },
      each: { outcome in
        progress.add(bytes: outcome.item.size)
        if case .made(let forms) = outcome.content {
          forms.flatMap(\.explanation).forEach(StandardError.write)
        }
        try batch.add(outcome)
      })
    if let signal = interruption.signal {
      try stop(batch, progress, signal)
    } else {
      try finish(batch, progress)
    }
  }

  private func stop(_ batch: LetterBatch, _ progress: Progress, _ signal: Int32) throws {
    try batch.commit()
    try batch.close()
    progress.end()
    StandardError.write(
      "stopped after \(batch.tally.forms) forms, none of them half done; "
        + "give the same command again to go on")
    throw ExitCode(128 + signal)
  }

  private func finish(_ batch: LetterBatch, _ progress: Progress) throws {
    // A path that was mistyped must not cost the lists of the run before.
    guard batch.tally.forms > 0 || batch.tally.absent == 0 else {
      try batch.close()
      progress.end()
      throw ExitStatus.noInput.exitCode
    }
    try batch.finish()
    try batch.close()
    progress.end()
    let tally = batch.tally
    for line in RunSummary(
      tally, folder: command.output, printsLetters: command.format != .assessments
    ).lines { try StandardOutput.write(line) }
    guard tally.quarantined + tally.absent > 0 else { return }
    if tally.forms > tally.unread { throw ExitStatus.incomplete.exitCode }
    throw (tally.unread == 0 ? ExitStatus.noInput : .inputRejected).exitCode
  }
}

extension LetterRun {
  /// Everything that decides what is in a letter, so that results of another making are not taken.
  private static func making(
    _ command: LetterCommand, _ settings: LetterSettings
  ) -> Making {
    var making = Making()
    making.addProgram()
    making.add("engine", settings.context.engine)
    making.add("criteria", settings.context.criteriaDigest.description)
    making.add("as-of", settings.context.asOf)
    making.add("formats", String(command.format.rawValue))
    making.add("paper", settings.paper.rawValue)
    if let fonts = settings.fonts { making.add("fonts", fonts.directory) }
    making.add("patient page", String(command.printsPatientPage))
    for (name, path) in [("mapping", command.common.mapping), ("template", command.template)] {
      guard let path else { continue }
      let bytes = FileManager.default.contents(atPath: path) ?? Data()
      making.add(name, ContentDigest(of: bytes).description)
    }
    return making
  }

  private func openRunFile() throws -> RunFile {
    let path = command.output + "/" + RunFile.name
    do throws(RunFileFault) {
      try LetterBatch.makeFolder(command.output)
      do throws(RunFileFault) {
        return try RunFile(path: path)
      } catch .damaged {
        common.report([.runFileDamaged(at: path)])
        try RunFile.setAside(path: path)
        return try RunFile(path: path)
      }
    } catch {
      throw BatchFault.runFile(error)
    }
  }

  private func batch(_ file: RunFile) throws -> LetterBatch {
    let endings =
      LetterFormats.endings
      + LetterFormats.endings.map { LetterFormats.patientPrefix + $0 }
      + (command.format.contains(.assessments) ? [LetterBatch.assessmentEnding] : [])
    let lists = ListSettings(
      engine: settings.context.engine,
      criteriaDigest: settings.context.criteriaDigest.description, day: settings.weighing.date)
    // Made when a reference is found to be another record's, which is rare.
    var worker: LetterWorker?
    return try LetterBatch(
      file, in: command.output,
      LetterBatch.Settings(
        making: making, packing: command.pack, endings: endings, lists: lists),
      report: { [common] in common.report($0) },
      remake: { [settings] item, part, reference in
        let maker = try worker ?? LetterWorker(settings)
        worker = maker
        return try maker.form(of: item, part: part, reference: reference)
      })
  }
}
