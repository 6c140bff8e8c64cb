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
  public init(
    _ assessment: Assessment, key: String, digest: ContentDigest, diagnostics: [Diagnostic],
    in context: Context
  ) {
    var object = Self.head(
      key: key, id: assessment.record.id, digest: digest,
      source: assessment.record.provenance.origin, in: context)
    object["status"] = .string("ok")
    object["urgency"] = assessment.priority.json
    object["phenomena"] = .array(assessment.movements.flatMap(\.json))
    object["results"] = .array(assessment.results.map(\.json))
    object["redFlags"] = .array(
      assessment.results.filter { $0.criterion.referral != nil }.map(\.redFlagJSON))
    object["examineNext"] = .array(assessment.inquiries.map(\.json))
    object["notes"] = .array(
      assessment.notes.map { .string($0) }
        + diagnostics.map { .string("\($0.severity.rawValue): \($0.message) [\($0.id)]") })
    if let first = diagnostics.first(where: { $0.severity == .error }) {
      object["error"] = first.json
    }
    self.object = object
  }

  /// The result of a record that could not be read.
  public init(
    rejected reasons: [Diagnostic], key: String, digest: ContentDigest, source: Origin,
    in context: Context
  ) {
    var object = Self.head(key: key, id: nil, digest: digest, source: source, in: context)
    object["status"] = .string("error")
    object["error"] = reasons.first?.json
    object["notes"] = .array(reasons.dropFirst().map { .string("\($0.message) [\($0.id)]") })
    self.object = object
  }

  /// The line, without its end.
  public var text: String { JSONText.object(object).description }

  private static func head(
    key: String, id: String?, digest: ContentDigest, source: Origin, in context: Context
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
