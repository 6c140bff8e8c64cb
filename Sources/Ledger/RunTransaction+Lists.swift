import GRDB

extension RunTransaction {
  /// In which order forms are gone through.
  public enum Order: Sendable {
    case ofInputs, ofUrgency
  }

  /// Forgets the forms of earlier runs that this one has not met, and the results of none.
  public func forgetEarlierRuns() throws {
    try database.execute(sql: "DELETE FROM form WHERE pass <> ?", arguments: [pass])
    try database.execute(
      sql: "DELETE FROM letter WHERE result NOT IN (SELECT result FROM form)")
    try database.execute(sql: "DELETE FROM result WHERE id NOT IN (SELECT result FROM form)")
  }

  /// How many forms of this run there are of each kind.
  public func counts() throws -> [FormKind: Int] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT kind, COUNT(*) AS many FROM form WHERE pass = ? GROUP BY kind",
      arguments: [pass])
    return Dictionary(
      rows.compactMap { row in FormKind(rawValue: row["kind"]).map { ($0, row["many"]) } }
    ) { $0 + $1 }
  }

  /// How many forms that are no duplicates there are of each urgency; `nil` is undetermined.
  public func counts(of kinds: [FormKind]) throws -> [String?: Int] {
    let names = kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT urgency, COUNT(*) AS many FROM form JOIN result ON result.id = form.result
        WHERE form.pass = ? AND form.kind IN (\(names)) GROUP BY urgency
        """, arguments: [pass])
    return Dictionary(rows.map { ($0["urgency"] as String?, $0["many"] as Int) }) { $0 + $1 }
  }

  /// How many forms in quarantine have a letter all the same.
  public func quarantinedWithLetter() throws -> Int {
    try Int.fetchOne(
      database,
      sql: """
        SELECT COUNT(*) FROM form WHERE pass = ? AND kind = 'quarantined'
        AND EXISTS (SELECT 1 FROM letter WHERE letter.result = form.result)
        """, arguments: [pass]) ?? 0
  }

  /// Goes through the forms of some kinds, one after another, until `body` says `false`.
  public func forEachForm(
    of kinds: [FormKind], in order: Order, _ body: (ListedForm) throws -> Bool
  ) throws {
    let names = kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let other = """
      (SELECT twin.reference FROM form AS again JOIN result AS twin ON twin.id = again.result
      WHERE again.person = form.person AND again.pass = form.pass
      AND again.kind <> 'duplicate' AND again.position <> form.position
      ORDER BY again.position LIMIT 1) AS other
      """
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT form.position, form.result AS row, form.kind AS became, form.place, result.*, \(other)
        FROM form JOIN result ON result.id = form.result
        WHERE form.pass = ? AND form.kind IN (\(names))
        ORDER BY \(order == .ofInputs ? "form.position" : "result.rank, form.position")
        """, arguments: [pass])
    while let row = try rows.next() {
      let form = StoredForm(
        position: row["position"], result: row["row"],
        kind: FormKind(rawValue: row["became"]) ?? .quarantined, place: row["place"])
      guard
        try body(ListedForm(form: form, result: StoredResult(row), possibleDuplicate: row["other"]))
      else { return }
    }
  }
}

extension RunTransaction {
  /// How many forms of this run stand at a place of the work list.
  public func formCount(atRank rank: Int) throws -> Int {
    try Int.fetchOne(
      database,
      sql: """
        SELECT COUNT(*) FROM form JOIN result ON result.id = form.result
        WHERE form.pass = ? AND form.kind <> 'duplicate' AND result.rank = ?
        """, arguments: [pass, rank]) ?? 0
  }
}
