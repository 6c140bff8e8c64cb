import Foundation
import GRDB

/// The one file of a run: what every record came to, with its letters, and which forms there were.
///
/// A result and its letters are written in one transaction; letters in folders and archives are
/// copies that can be made again. The file is SQLite's, with a log written ahead and `synchronous`
/// at `FULL`: what was committed is there after a power cut. One run at a time can have it open.
public final class RunFile: Sendable {
  public static let name = "run.sqlite"
  /// How the tables are made up; a file of another number is not touched.
  static let format = 1

  let queue: DatabaseQueue
  /// The number of this run over the folder, from one.
  public let pass: Int
  /// Whether it holds results of earlier runs.
  public let hasHistory: Bool

  /// Opens the file, or makes it.
  public init(path: String) throws(RunFileFault) {
    do {
      queue = try DatabaseQueue(path: path, configuration: Self.configuration)
      (pass, hasHistory) = try queue.writeWithoutTransaction { database in
        try Self.checkSafety(of: database)
        var state = (pass: 1, hasHistory: false)
        try database.inTransaction(.immediate) {
          state = try Self.begin(database)
          return .commit
        }
        return state
      }
    } catch {
      throw RunFileFault(error)
    }
  }

  /// Puts a file that cannot be used out of the way, so that a new one can be made.
  public static func setAside(path: String) throws(RunFileFault) {
    let files = FileManager.default
    let aside = path + ".damaged"
    do {
      if files.fileExists(atPath: aside) { try files.removeItem(atPath: aside) }
      try files.moveItem(atPath: path, toPath: aside)
      for ending in ["-wal", "-shm"] where files.fileExists(atPath: path + ending) {
        try files.removeItem(atPath: path + ending)
      }
    } catch {
      throw .cannotWrite
    }
  }

  /// Does some things that all happen or none: after it, they are on the disk.
  public func transaction<Value>(
    _ body: (RunTransaction) throws -> Value
  ) throws(RunFileFault) -> Value {
    do {
      return try queue.write { try body(RunTransaction(database: $0, pass: pass)) }
    } catch {
      throw RunFileFault(error)
    }
  }

  /// Looks at what is there, without changing it.
  ///
  /// - Throws: A fault of the file, or what `body` throws.
  public func read<Value>(_ body: (RunTransaction) throws -> Value) throws -> Value {
    do {
      return try queue.read { try body(RunTransaction(database: $0, pass: pass)) }
    } catch let error as DatabaseError {
      throw RunFileFault(error)
    }
  }

  /// Closes the file; a run that was closed need not be looked through when it is opened again.
  public func close() throws(RunFileFault) {
    do {
      try queue.write { try $0.execute(sql: "UPDATE run SET isOpen = 0") }
      try queue.close()
    } catch {
      throw RunFileFault(error)
    }
  }
}

extension RunFile {
  /// What SQLite says of how it keeps things: the kind of its journal, and `synchronous`, of which 2
  /// is `FULL`.
  package var safety: (journal: String?, synchronous: Int?) {
    get throws {
      try queue.read { database in
        (
          try String.fetchOne(database, sql: "PRAGMA journal_mode"),
          try Int.fetchOne(database, sql: "PRAGMA synchronous")
        )
      }
    }
  }
}
