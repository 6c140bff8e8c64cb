import Foundation
import GRDB

extension RunFile {
  /// The order matters: the size of pages before the first is written, the lock before the log.
  ///
  /// GRDB's own setting for a log sets `synchronous` back to `NORMAL` after this block, so the log
  /// is asked for here, and ``checkSafety(of:)`` looks at what came of it.
  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .immediateError
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA page_size = 16384;
          PRAGMA locking_mode = EXCLUSIVE;
          PRAGMA journal_mode = WAL;
          PRAGMA synchronous = FULL;
          PRAGMA temp_store = FILE;
          """)
    }
    return configuration
  }

  static func checkSafety(of database: Database) throws {
    let synchronous = try Int.fetchOne(database, sql: "PRAGMA synchronous")
    let journal = try String.fetchOne(database, sql: "PRAGMA journal_mode")
    guard synchronous == 2, journal == "wal" else { throw RunFileFault.unsound }
  }

  /// Takes the lock, looks through a file that was not closed, and counts this run.
  static func begin(_ database: Database) throws -> (pass: Int, hasHistory: Bool) {
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard version <= format else { throw RunFileFault.newer }
    if version == 0 {
      guard try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM sqlite_master") == 0 else {
        throw RunFileFault.damaged
      }
      try database.execute(sql: tables)
      try database.execute(sql: "PRAGMA user_version = \(format)")
    }
    let wasOpen = try Bool.fetchOne(database, sql: "SELECT isOpen FROM run")
    if wasOpen == true {
      let found = try String.fetchOne(database, sql: "PRAGMA quick_check(1)")
      guard found == "ok" else { throw RunFileFault.damaged }
    }
    try database.execute(sql: "UPDATE run SET pass = pass + 1, isOpen = 1")
    guard let pass = try Int.fetchOne(database, sql: "SELECT pass FROM run") else {
      throw RunFileFault.damaged
    }
    let first = try Int.fetchOne(database, sql: "SELECT 1 FROM result LIMIT 1")
    return (pass, first != nil)
  }

  private static let tables = """
    CREATE TABLE run (pass INTEGER NOT NULL, isOpen INTEGER NOT NULL);
    INSERT INTO run VALUES (0, 0);
    CREATE TABLE result (
      id INTEGER PRIMARY KEY,
      input BLOB NOT NULL, part INTEGER NOT NULL, making BLOB NOT NULL,
      digest BLOB NOT NULL, key TEXT NOT NULL, reference TEXT NOT NULL, kind TEXT NOT NULL,
      urgency TEXT, rank INTEGER NOT NULL, rules TEXT NOT NULL, reason TEXT NOT NULL,
      examine TEXT NOT NULL, date TEXT, person BLOB, content BLOB, problems BLOB NOT NULL,
      UNIQUE (input, part, making)
    );
    CREATE TABLE letter (
      result INTEGER NOT NULL, ending TEXT NOT NULL, size INTEGER NOT NULL,
      checksum INTEGER NOT NULL, bytes BLOB NOT NULL,
      PRIMARY KEY (result, ending)
    );
    CREATE TABLE form (
      position INTEGER PRIMARY KEY, pass INTEGER NOT NULL, result INTEGER NOT NULL,
      kind TEXT NOT NULL, person BLOB, place TEXT
    );
    CREATE INDEX formOfResult ON form (result);
    CREATE INDEX formOfPerson ON form (person) WHERE person IS NOT NULL;
    CREATE TABLE name (
      reference TEXT PRIMARY KEY, digest BLOB NOT NULL, pass INTEGER NOT NULL
    ) WITHOUT ROWID;
    """
}
