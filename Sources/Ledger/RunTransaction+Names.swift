public import Foundation
import GRDB

extension RunTransaction {
  /// Whose letters have a name.
  public struct Owner: Sendable {
    /// The SHA-256 of the record.
    public let digest: Data
    /// Whether it was given in this run, and not in an earlier one.
    public let isOfThisRun: Bool
  }

  public func owner(ofName reference: String) throws -> Owner? {
    let statement = try database.cachedStatement(
      sql: "SELECT digest, pass FROM name WHERE reference = ?")
    guard let row = try Row.fetchOne(statement, arguments: [reference]) else { return nil }
    return Owner(digest: row["digest"], isOfThisRun: row["pass"] == pass)
  }

  public func give(name reference: String, to digest: Data) throws {
    try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO name (reference, digest, pass) VALUES (?, ?, ?)"
    ).execute(arguments: [reference, digest, pass])
  }
}
