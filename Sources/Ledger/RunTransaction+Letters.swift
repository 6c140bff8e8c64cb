public import Foundation
import GRDB

extension RunTransaction {
  /// What the letters of a result are like, without their bytes.
  public func stamps(ofResult result: Int64) throws -> [LetterStamp] {
    let statement = try database.cachedStatement(
      sql: "SELECT ending, size, checksum FROM letter WHERE result = ? ORDER BY ending")
    return try Row.fetchAll(statement, arguments: [result]).map { row in
      LetterStamp(
        ending: row["ending"], size: row["size"],
        checksum: Checksum(value: UInt32(truncatingIfNeeded: row["checksum"] as Int64)))
    }
  }

  /// The bytes of a letter, which are what was written or a fault.
  public func bytes(ofResult result: Int64, _ stamp: LetterStamp) throws -> Data {
    let statement = try database.cachedStatement(
      sql: "SELECT bytes FROM letter WHERE result = ? AND ending = ?")
    let bytes = try Data.fetchOne(statement, arguments: [result, stamp.ending])
    guard let bytes, Checksum(of: bytes) == stamp.checksum else { throw RunFileFault.damaged }
    return bytes
  }
}
