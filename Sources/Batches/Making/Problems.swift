public import Diagnostics
public import Foundation

/// What was said of a record while it was read, in the form in which a run file keeps it.
public struct Problems: Sendable {
  private struct Entry: Codable {
    var severity: String
    var id: String
    var message: String
    var remedy: String?
    var line: Int?
    var column: Int?
    var pointer: String?
  }

  /// JSON; empty for nothing.
  ///
  /// Paths are not in it, and lines are counted from the first of the record: the same bytes may
  /// stand in another place.
  public let data: Data

  public init(_ diagnostics: [Diagnostic], of origin: Origin) {
    let first = origin.line ?? 1
    let entries = diagnostics.map { diagnostic in
      Entry(
        severity: diagnostic.severity.rawValue, id: diagnostic.id, message: diagnostic.message,
        remedy: diagnostic.remedy, line: diagnostic.origin.line.map { $0 - first },
        column: diagnostic.origin.column,
        pointer: diagnostic.origin.pointer)
    }
    data = entries.isEmpty ? Data() : (try? JSONEncoder().encode(entries)) ?? Data()
  }

  /// The same things said, of the place where the bytes stand now.
  public static func read(_ data: Data, at origin: Origin) -> [Diagnostic] {
    let first = origin.line ?? 1
    guard !data.isEmpty, let entries = try? JSONDecoder().decode([Entry].self, from: data) else {
      return []
    }
    return entries.map { entry in
      Diagnostic(
        Diagnostic.Severity(rawValue: entry.severity) ?? .error, id: entry.id, entry.message,
        remedy: entry.remedy,
        at: Origin(
          path: origin.path, line: entry.line.map { $0 + first }, column: entry.column,
          pointer: entry.pointer))
    }
  }
}
