public import Diagnostics
import Foundation
public import Ledger

/// Letters of many records in one folder: takes what workers made, keeps it where a power cut does
/// not reach it, and writes the letters and the lists.
///
/// Results and letters go to the run file in groups, each a transaction, and the files are written
/// after it. A run that was killed is finished by running it again: what the run file holds is not
/// made anew, and a file that is missing or different is written from it.
public final class LetterBatch {
  /// What a batch is made with.
  public struct Settings {
    public var making: Making
    public var packing: Packing
    /// The endings that letters can have; files of a letter with another of them are taken away.
    public var endings: [String]
    public var lists: ListSettings

    public init(making: Making, packing: Packing, endings: [String], lists: ListSettings) {
      self.making = making
      self.packing = packing
      self.endings = endings
      self.lists = lists
    }
  }

  /// Makes the letters of a record anew, with the reference that it is given.
  public typealias Remake = (BatchItem, _ part: Int, _ reference: String) throws -> MadeForm

  /// A group is committed when it has so many pieces, holds so many bytes, or has waited so long.
  private static let groupCount = 256
  private static let groupSize = 16 << 20
  private static let groupAge = Duration.milliseconds(50)

  let run: RunFile
  let folder: LetterFolder
  let settings: Settings
  let making: Data
  let report: ([Diagnostic]) -> Void
  let remake: Remake
  /// The place of the next form among all.
  var position = 0
  /// The last whole file that has a sibling.
  var previous: (stem: Substring, content: Data)?
  public internal(set) var tally = Tally()
  /// One record in two forms is told of once.
  private var lastAnnounced: String?
  private var pending: [BatchOutcome] = []
  private var pendingSize = 0
  private var pendingSince = ContinuousClock.now

  /// Takes up a run over a folder, of which `run` is the run file; `report` is given what is said of
  /// forms, in their order.
  ///
  /// - Throws: A ``BatchFault``.
  public init(
    _ run: RunFile, in path: String, _ settings: Settings,
    report: @escaping ([Diagnostic]) -> Void, remake: @escaping Remake
  ) throws {
    self.run = run
    self.settings = settings
    self.report = report
    self.remake = remake
    making = Data(settings.making.digest.bytes)
    folder = try LetterFolder(path, packing: settings.packing)
    // A list is there only when the run that it lists has been finished.
    for name in ListSettings.names + Packing.allCases.compactMap(\.archive) { folder.remove(name) }
  }

  /// Takes the next outcome, in the order of the inputs.
  public func add(_ outcome: BatchOutcome) throws {
    switch outcome.content {
    case .notes(let notes):
      try commit()
      report(notes)
      tally.addAbsent(notes.count { $0.severity == .error })
      return
    case .made(let forms): for form in forms { announce(form.result) }
    case .known: break
    }
    if pending.isEmpty { pendingSince = .now }
    pending.append(outcome)
    pendingSize += outcome.size
    if pending.count >= Self.groupCount || pendingSize >= Self.groupSize { try commit() }
    try pause()
  }

  /// Commits what has waited long enough.
  public func pause() throws {
    if !pending.isEmpty, pendingSince.duration(to: .now) >= Self.groupAge { try commit() }
  }

  /// Commits everything that was taken, and writes its letters.
  public func commit() throws {
    guard !pending.isEmpty else { return }
    let group = pending
    pending = []
    pendingSize = 0
    let placed = try faults {
      try run.transaction { transaction in
        try group.flatMap { try place($0, in: transaction) }
      }
    }
    for form in placed {
      report(form.diagnostics)
      tally.add(form)
      if form.kind != .duplicate { try write(form) }
    }
  }

  private func write(_ form: PlacedForm) throws {
    for stamp in form.stamps {
      try folder.put(form.stem, stamp) {
        if let made = form.letters.first(where: { $0.ending == stamp.ending }) { return made.bytes }
        return try faults { try run.read { try $0.bytes(ofResult: form.id, stamp) } }
      }
    }
    guard run.pass > 1 else { return }
    for ending in settings.endings where !form.stamps.contains(where: { $0.ending == ending }) {
      folder.remove(form.stem, ending)
    }
  }

  /// Says at once what cannot wait for the end of the run.
  private func announce(_ result: StoredResult) {
    guard result.urgency == "immediate", result.key != lastAnnounced else { return }
    lastAnnounced = result.key
    report([.immediate(result)])
  }

  /// Does something with the run file, whose faults are then a batch's.
  func faults<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let fault as RunFileFault {
      throw BatchFault.runFile(fault)
    }
  }
}

extension Diagnostic {
  fileprivate static func immediate(_ result: StoredResult) -> Diagnostic {
    Diagnostic(
      .warning, id: "immediate", "to be seen within hours, by \(result.rules)",
      remedy: "see to it now; the work list is written when the run is done",
      at: Origin(path: result.key))
  }
}
