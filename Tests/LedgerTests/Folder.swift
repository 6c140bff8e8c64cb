import Foundation
import Ledger

/// A folder of its own for one test, gone when the test is done.
final class Folder {
  private let url = FileManager.default.temporaryDirectory
    .appending(path: "fascicle-" + UUID().uuidString)

  init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var runFile: String { url.appending(path: RunFile.name).path }
}

extension StoredResult {
  /// A result of which only the names count.
  static func some(_ key: String, input: UInt8 = 1, person: UInt8? = nil, rank: Int = 0) -> Self {
    var result = StoredResult(
      input: Data([input]), part: 0, digest: Data([input, 7]), key: key, reference: key,
      kind: .letter)
    result.person = person.map { Data([$0]) }
    result.rank = rank
    return result
  }
}
