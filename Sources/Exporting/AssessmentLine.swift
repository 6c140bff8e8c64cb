public import Assessments
import Clinical
import Criteria
public import Diagnostics
import Differential
import JSONReading

/// One result of `assess` as one line of JSON: no clock, no host, no order of work in its bytes.
///
/// The form is `Schemas/assessment.schema.json`.
public struct AssessmentLine: Sendable {
  /// What every line of a run says of the program and the criteria.
  public struct Context: Sendable {
    public let engine: String
    public let criteriaVersion: String
    public let criteriaDigest: ContentDigest
    public let asOf: String

    public init(
      engine: String, criteriaVersion: String, criteriaDigest: ContentDigest, asOf: String
    ) {
      self.engine = engine
      self.criteriaVersion = criteriaVersion
      self.criteriaDigest = criteriaDigest
      self.asOf = asOf
    }
  }

  /// The line in UTF-8, without its end.
  public let bytes: [UInt8]

  /// The result of a record that was read, at least in part.
  ///
  /// `source` is where the record stands: the file, and in a stream the line.
  public init(
    _ assessment: Assessment, key: String, digest: ContentDigest, source: Origin,
    diagnostics: [Diagnostic], in context: Context
  ) {
    let lines = LineNumbers(of: source)
    var facts = FactForms(lines)
    var line = JSONWriter()
    line.object { line in
      Self.writeHead(key, id: assessment.record.id, digest, context, to: &line)
      line.string("status", "ok")
      assessment.priority.write("urgency", to: &line)
      line.array("phenomena") { line in
        for movement in assessment.movements { movement.write(to: &line, lines) }
      }
      line.array("results") { line in
        for result in assessment.results { result.write(to: &line, &facts) }
      }
      line.array("concordance") { line in
        for concordance in assessment.concordances { concordance.write(to: &line) }
      }
      line.array("redFlags") { line in
        for result in assessment.results where result.referral != nil {
          result.writeRedFlag(to: &line, &facts)
        }
      }
      line.array("examineNext") { line in
        for inquiry in assessment.inquiries { inquiry.write(to: &line) }
      }
      line.array("notes", of: assessment.notes)
      Self.write(diagnostics, first: diagnostics.first { $0.severity == .error }, lines, to: &line)
    }
    bytes = line.bytes
  }

  /// The result of a record that could not be read.
  public init(
    rejected reasons: [Diagnostic], key: String, digest: ContentDigest, source: Origin,
    in context: Context
  ) {
    let lines = LineNumbers(of: source)
    var line = JSONWriter()
    line.object { line in
      Self.writeHead(key, id: nil, digest, context, to: &line)
      line.string("status", "error")
      line.array("notes", of: [])
      let first = reasons.first { $0.severity == .error } ?? reasons.first
      Self.write(reasons, first: first, lines, to: &line)
    }
    bytes = line.bytes
  }

  /// The line, without its end.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  private static func writeHead(
    _ key: String, id: String?, _ digest: ContentDigest, _ context: Context,
    to line: inout JSONWriter
  ) {
    line.string("version", "1")
    line.string("key", key)
    line.object("record") { line in
      line.string("id", id)
      line.string("digest", digest.description)
    }
    line.string("engine", context.engine)
    line.object("criteria") { line in
      line.string("version", context.criteriaVersion)
      line.string("digest", context.criteriaDigest.description)
    }
    line.string("asOf", context.asOf)
  }

  private static func write(
    _ problems: [Diagnostic], first: Diagnostic?, _ lines: LineNumbers, to line: inout JSONWriter
  ) {
    line.array("problems") { line in
      for problem in problems { problem.write(to: &line, lines) }
    }
    first?.write("error", to: &line, lines)
  }
}
