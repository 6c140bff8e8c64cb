import Assessments
import Clinical
import Criteria
import Diagnostics
import Differential
public import Documents
import Importing
import JSONReading
import LetterTemplates

/// What a letter carries for a program to check it by: the record, what is concluded from it, and
/// the criteria that it was weighed against, as one line of JSON without clock, host or path.
///
/// The form is `Schemas/evidence.schema.json`.
public struct LetterEvidence: Sendable {
  /// The name of the file, and of its form.
  public static let fileName = "evidence.json"
  public static let format = "fascicle-evidence"
  public static let version = "1"

  public let bytes: [UInt8]
  private let summary: String

  /// - Parameters:
  ///   - letter: The letter that carries it.
  ///   - criteria: What it was made with.
  ///   - templateDigest: SHA-256 of the file of the template; `nil` for the one that is shipped.
  ///   - firstLine: Of a record in a stream, the line from which its lines are counted.
  public init(
    _ letter: ReferralLetter, criteria: CriteriaReference, templateDigest: String? = nil,
    firstLine: Int? = nil
  ) {
    summary = letter.words(.evidenceSummary)
    var record = letter.record
    let content = RecordWriter().json(record, onOneLine: true)
    let making = letter.making
    var object = JSONText.Object()
    object["format"] = .string(Self.format)
    object["version"] = .string(Self.version)
    object["engine"] = .string(making.engine)
    object["asOf"] = .string(letter.assessment.day.description)
    object["key"] = .string(making.key)
    object["line"] = firstLine.map { .number(String($0)) }
    object["source"] = .string(making.recordDigest)
    object["digest"] = .string(ContentDigest(of: content).description)
    object["criteria"] = criteria.json
    object["template"] = templateDigest.map { digest in
      ["language": .string(letter.template.language.tag), "digest": .string(digest)]
    }
    let claims = LetterClaims(letter.assessment)
    object["urgency"] = .string(claims.urgency?.rawValue ?? "undetermined")
    object["rules"] = .array(claims.rules.map(\.json))
    object["cannotExclude"] = .array(claims.cannotExclude.map(\.json))
    let places = RecordPlaces(of: &record)
    let facts = Dictionary(
      letter.assessment.claimedResults.map { ($0.criterion.id, $0.evidence) },
      uniquingKeysWith: { first, _ in first })
    object["claims"] = .array(
      claims.statements.map { $0.json(resting: facts[$0.id] ?? [], on: places) })
    object["movements"] = .array(letter.assessment.movements.flatMap(\.claims))
    object["damaged"] = letter.assessment.isDamaged ? true : nil
    object["refused"] = .array(making.problems.map { .string($0) })
    object["warnings"] = .array(making.warnings.map { .string($0) })
    object["places"] = places.json
    // The record stands last and as its own writer gives it, which is what the digest is of.
    let head = JSONText.object(object).description.dropLast()
    bytes = Array(head.utf8) + Array(",\"record\":".utf8) + content + [UInt8(ascii: "}")]
  }

  /// The evidence as a file that the letter carries.
  public var attachment: Document.Attachment {
    Document.Attachment(
      name: Self.fileName, mediaType: "application/json",
      summary: summary, bytes: bytes)
  }
}

extension CriteriaReference {
  fileprivate var json: JSONText {
    var object = JSONText.Object()
    object["version"] = .string(version)
    object["digest"] = .string(digest)
    object["each"] = .array(
      entries.map { entry in
        .array([
          .string(entry.id), .number(String(entry.revision)), .string(entry.digest),
        ])
      })
    return .object(object)
  }
}

extension LetterClaims.Rule {
  fileprivate var json: JSONText {
    ["id": .string(id), "urgency": .string(urgency.rawValue)]
  }
}

extension LetterClaims.Statement {
  fileprivate func json(resting facts: [Fact], on places: RecordPlaces) -> JSONText {
    var object = JSONText.Object()
    object["id"] = .string(id)
    object["revision"] = .number(String(revision))
    object["verdict"] = .string(outcome.rawValue)
    object["category"] = category.map { range in
      .array([.string(range.atLeast ?? "none"), .string(range.atMost ?? "none")])
    }
    object["score"] = score.map { range in
      .array([.number(String(range.lowerBound)), .number(String(range.upperBound))])
    }
    object["facts"] = .array(
      facts.map { fact in
        let indices = fact.items.compactMap { places[$0.provenance.origin] }
        return .array([
          .string(fact.question), .string(fact.state),
          .array(Set(indices).sorted().map { .number(String($0)) }),
        ])
      })
    return .object(object)
  }
}

extension MovementAssessment {
  fileprivate var claims: [JSONText] {
    outcomes.filter(\.isRaised).map { outcome in
      var object = JSONText.Object()
      object["contest"] = .string(outcome.contest.rawValue)
      object["site"] = site.map { .string($0.rawValue) }
      object["side"] = side.map { .string($0.rawValue) }
      object["best"] = outcome.best.map { .string($0.code.rawValue) }
      return .object(object)
    }
  }
}
