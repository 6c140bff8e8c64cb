public import Foundation
import GRDB

/// What can be done with a run file inside one transaction; not to be kept beyond it.
public struct RunTransaction {
  let database: Database
  let pass: Int

  private static let columns = """
    digest, key, reference, kind, urgency, rank, rules, reason, examine, date, person, content, \
    problems
    """

  /// The results of what was read as one, made in this way, in the order of their parts.
  public func results(
    ofInput input: Data, making: Data
  ) throws -> [(id: Int64, result: StoredResult)] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT id, input, part, \(Self.columns) FROM result WHERE input = ? AND making = ?
        ORDER BY part
        """)
    return try Row.fetchAll(statement, arguments: [input, making]).map { row in
      (row["id"], StoredResult(row))
    }
  }

  /// Whether what was read as one has been weighed in this way, and with `withContent` whether it is
  /// known what it says.
  public func knows(input: Data, making: Data, withContent: Bool = false) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: """
        SELECT 1 FROM result WHERE input = ? AND making = ? AND (content IS NOT NULL OR NOT ?)
        LIMIT 1
        """)
    return try Int.fetchOne(statement, arguments: [input, making, withContent]) != nil
  }

  /// Keeps a result with its letters, in place of one that was there; gives its row.
  public func save(_ result: StoredResult, making: Data, letters: [StoredLetter]) throws -> Int64 {
    let statement = try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO result (input, part, making, \(Self.columns))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      result.input, result.part, making, result.digest, result.key, result.reference,
      result.kind.rawValue, result.urgency, result.rank, result.rules, result.reason,
      result.examine, result.date, result.person, result.content, result.problems,
    ])
    let id = database.lastInsertedRowID
    for letter in letters {
      try database.cachedStatement(
        sql: """
          INSERT OR REPLACE INTO letter (result, ending, size, checksum, bytes)
          VALUES (?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        id, letter.ending, letter.bytes.count, Int64(Checksum(of: letter.bytes).value),
        letter.bytes,
      ])
    }
    return id
  }

  /// Whether a form of this run has this result already.
  public func hasForm(ofResult result: Int64) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: "SELECT 1 FROM form WHERE result = ? AND pass = ? LIMIT 1")
    return try Int.fetchOne(statement, arguments: [result, pass]) != nil
  }

  /// Puts a form in its place, over what an earlier run had there.
  public func save(_ form: StoredForm, person: Data?) throws {
    try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO form (position, pass, result, kind, person, place)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      form.position, pass, form.result, form.kind.rawValue, person, form.place,
    ])
  }
}

extension StoredResult {
  init(_ row: Row) {
    self.init(
      input: row["input"], part: row["part"], digest: row["digest"], key: row["key"],
      reference: row["reference"], kind: FormKind(rawValue: row["kind"]) ?? .quarantined)
    urgency = row["urgency"]
    rank = row["rank"]
    rules = row["rules"]
    reason = row["reason"]
    examine = row["examine"]
    date = row["date"]
    person = row["person"]
    content = row["content"]
    problems = row["problems"]
  }
}
