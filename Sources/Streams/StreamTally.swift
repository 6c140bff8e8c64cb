public import Diagnostics
import JSONReading

/// What came of the lines of a stream.
public struct StreamTally: Sendable {
  /// What was wrong, by name: how often, and in which line first.
  private struct Problem {
    let severity: Diagnostic.Severity
    let firstLine: Int
    var count: Int
  }

  public private(set) var lines = 0
  public private(set) var refused = 0
  /// How many were read and had a value refused.
  public private(set) var damaged = 0
  private var problems: [String: Problem] = [:]
  private var hasher = ContentHasher()

  public var answered: Int { lines - refused }

  /// Of all lines that came in: the digest of their digests, one after the other.
  public var inputDigest: ContentDigest { hasher.digest() }

  init() {}

  /// The counts of a run that is over.
  init(lines: Int, refused: Int) {
    self.lines = lines
    self.refused = refused
  }

  mutating func add(_ digest: ContentDigest) { hasher.update(digest.bytes.span) }

  mutating func add(_ answer: StreamAnswer) {
    lines += 1
    if !answer.isRead { refused += 1 }
    if answer.isRead, answer.diagnostics.contains(where: { $0.severity == .error }) {
      damaged += 1
    }
    for diagnostic in answer.diagnostics {
      let first = Problem(severity: diagnostic.severity, firstLine: lines, count: 0)
      problems[diagnostic.id, default: first].count += 1
    }
  }

  /// One line for whoever watches: counts and the names of problems, nothing of a record.
  public func summary(ending status: String) -> String {
    var object = JSONText.Object()
    object["status"] = .string(status)
    object["in"] = .number(String(lines))
    object["ok"] = .number(String(answered))
    object["error"] = .number(String(refused))
    object["damaged"] = .number(String(damaged))
    object["problems"] = .array(
      problems.sorted { $0.key < $1.key }.map { id, problem in
        var line = JSONText.Object()
        line["id"] = .string(id)
        line["severity"] = .string(problem.severity.rawValue)
        line["count"] = .number(String(problem.count))
        line["line"] = .number(String(problem.firstLine))
        return .object(line)
      })
    return JSONText.object(object).description
  }
}
