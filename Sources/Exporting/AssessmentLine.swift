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

  let object: JSONText.Object

  /// The result of a record that was read, at least in part.
  ///
  /// `source` is where the record stands: the file, and in a stream the line.
  public init(
    _ assessment: Assessment, key: String, digest: ContentDigest, source: Origin,
    diagnostics: [Diagnostic], in context: Context
  ) {
    let lines = LineNumbers(of: source)
    var object = Self.head(key: key, id: assessment.record.id, digest: digest, in: context)
    object["status"] = .string("ok")
    object["urgency"] = assessment.priority.json
    object["phenomena"] = .array(assessment.movements.flatMap { $0.json(lines) })
    object["results"] = .array(assessment.results.map { $0.json(lines) })
    object["concordance"] = .array(assessment.concordances.map(\.json))
    object["redFlags"] = .array(
      assessment.results.filter { $0.criterion.referral != nil }.map { $0.redFlagJSON(lines) })
    object["examineNext"] = .array(assessment.inquiries.map(\.json))
    object["notes"] = .array(assessment.notes.map { .string($0) })
    object["problems"] = .array(diagnostics.map { $0.json(lines) })
    object["error"] = diagnostics.first { $0.severity == .error }?.json(lines)
    self.object = object
  }

  /// The result of a record that could not be read.
  public init(
    rejected reasons: [Diagnostic], key: String, digest: ContentDigest, source: Origin,
    in context: Context
  ) {
    let lines = LineNumbers(of: source)
    var object = Self.head(key: key, id: nil, digest: digest, in: context)
    object["status"] = .string("error")
    object["notes"] = .array([])
    object["problems"] = .array(reasons.map { $0.json(lines) })
    object["error"] = (reasons.first { $0.severity == .error } ?? reasons.first)?.json(lines)
    self.object = object
  }

  /// The line, without its end.
  public var text: String { JSONText.object(object).description }

  /// The line in UTF-8, without its end.
  public var bytes: [UInt8] { JSONText.object(object).bytes }

  private static func head(
    key: String, id: String?, digest: ContentDigest, in context: Context
  ) -> JSONText.Object {
    var record = JSONText.Object()
    record["id"] = id.map { .string($0) }
    record["digest"] = .string(digest.description)
    var criteria = JSONText.Object()
    criteria["version"] = .string(context.criteriaVersion)
    criteria["digest"] = .string(context.criteriaDigest.description)
    var object = JSONText.Object()
    object["version"] = .string("1")
    object["key"] = .string(key)
    object["record"] = .object(record)
    object["engine"] = .string(context.engine)
    object["criteria"] = .object(criteria)
    object["asOf"] = .string(context.asOf)
    return object
  }
}
