import Clinical
import Documents
import Foundation
public import Ledger
import Printing

extension LetterBatch {
  /// How the assessment of a record is told from its letters in the run file.
  public static let assessmentEnding = "ndjson"

  /// Ends a run that has met all inputs: commits, writes the archive and the lists, and waits until
  /// all of it is on the disk.
  ///
  /// - Throws: A ``BatchFault``.
  public func finish() throws {
    try commit()
    if run.hasHistory { try faults { try run.transaction { try $0.forgetEarlierRuns() } } }
    let counts = try faults { try run.read { try $0.counts() } }
    // Forms in, counted as they came, must be the forms that the run file has a place for.
    guard counts == tally.kinds, tally.forms == position else {
      throw BatchFault.runFile(.damaged)
    }
    try folder.synchronise()
    try faults {
      try run.read { transaction in
        switch settings.packing {
        case .tar: try writeTar(transaction)
        case .pdf: try writePDF(transaction)
        case .files, .folders: break
        }
        if settings.endings.contains(Self.assessmentEnding) { try writeAssessments(transaction) }
        try writeWorkList(transaction)
        try writeQuarantine(transaction)
        let page = try WorkListPage(transaction, batch: self).bytes
        try folder.write("worklist.html") { append in try append(Data(page)) }
      }
    }
    try folder.synchronise()
  }

  /// Makes the folder of a run, where it is missing.
  public static func makeFolder(_ path: String) throws(RunFileFault) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite
    }
  }

  /// Lets go of the run file.
  public func close() throws { try faults { try run.close() } }

  private func writeAssessments(_ transaction: RunTransaction) throws {
    try folder.write("assessments.ndjson") { append in
      try transaction.forEachForm(of: FormKind.allCases, in: .ofInputs) { listed in
        let row = listed.form.result
        let stamps = try transaction.stamps(ofResult: row)
        for stamp in stamps where stamp.ending == Self.assessmentEnding {
          try append(try transaction.bytes(ofResult: row, stamp))
        }
        return true
      }
    }
  }

  private func writePDF(_ transaction: RunTransaction) throws {
    try folder.write("letters.pdf") { append in
      try withoutActuallyEscaping(append) { append in
        let metadata = Document.Metadata(title: "Letters", creator: settings.lists.engine)
        let joiner = try PDFJoiner(metadata) { try append(Data($0)) }
        try transaction.forEachForm(of: FormKind.withLetters, in: .ofUrgency) { listed in
          let row = listed.form.result
          for stamp in try transaction.stamps(ofResult: row) where stamp.ending == "pdf" {
            let bytes = try transaction.bytes(ofResult: row, stamp)
            try joiner.add([UInt8](bytes), title: listed.result.reference)
          }
          return true
        }
        try joiner.finish()
      }
    }
  }

  private func writeTar(_ transaction: RunTransaction) throws {
    let time = settings.lists.day.latest.number * 86_400
    try folder.write("letters.tar") { append in
      try transaction.forEachForm(of: FormKind.withLetters, in: .ofInputs) { listed in
        let row = listed.form.result
        let stamps = try transaction.stamps(ofResult: row)
        for stamp in stamps where stamp.ending != Self.assessmentEnding {
          let entry = TarEntry(
            name: "\(listed.stem).\(stamp.ending)", size: stamp.size, time: time)
          try append(entry.header)
          try append(try transaction.bytes(ofResult: row, stamp))
          try append(entry.padding)
        }
        return true
      }
      try append(TarEntry.end)
    }
  }
}

extension FormKind {
  /// Every kind but that of duplicates.
  static let withLetters: [FormKind] = [.letter, .summary, .quarantined]
}
