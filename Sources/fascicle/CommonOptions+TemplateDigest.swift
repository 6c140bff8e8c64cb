import Diagnostics
import Foundation
import Importing

extension CommonOptions {
  /// What a template is known by again; `nil` for the one that the program ships.
  func templateDigest(_ path: String?) throws -> String? {
    try path.map { path in
      do {
        return ContentDigest(of: try Data(contentsOf: URL(fileURLWithPath: path))).description
      } catch {
        report([.unreadable(at: Origin(path: path))])
        throw ExitStatus.noInput.exitCode
      }
    }
  }
}
