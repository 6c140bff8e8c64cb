public import Clinical
import Criteria
import Diagnostics
import Importing

/// What a clinician signs: the record, who signs it and when, and what was concluded from it.
///
/// A digest of it stands in the signature. It shows that none of this has changed since; it is no
/// cryptographic signature, as no key is involved, and whoever can write a record can sign it. The
/// wording of the letter is not part of it, so that a letter can be printed again, in another form
/// or by a later version, while all that it concludes is the same.
public struct SignedContent: Sendable {
  /// SHA-256, in sixty-four hexadecimal digits.
  public let digest: String

  /// - Parameters:
  ///   - record: The record; a signature in it is left aside.
  ///   - signature: Who signs and when; a digest in it is left aside.
  ///   - claims: What is concluded from the record.
  public init(_ record: PatientRecord, signedBy signature: Signature, claiming claims: LetterClaims)
  {
    var unsigned = record
    unsigned.signature = nil
    var lines = ["fascicle-signature-1"]
    lines += [
      signature.name, signature.role ?? "", signature.registration ?? "",
      signature.date.description,
    ].map(\.onOneLine)
    lines.append("urgency " + (claims.urgency?.rawValue ?? "undetermined"))
    lines += claims.rules.map { "rule \($0.id) \($0.urgency.rawValue)" }
    lines += claims.cannotExclude.map { "cannot-exclude \($0.id) \($0.urgency.rawValue)" }
    lines += claims.statements.map(\.line)
    let record = RecordWriter().json(unsigned, onOneLine: true)
    digest =
      ContentDigest(of: Array(lines.joined(separator: "\n").utf8) + [0x0A] + record).description
  }
}

extension LetterClaims.Statement {
  fileprivate var line: String {
    var words = ["criterion", id, outcome.rawValue]
    if let category { words.append("\(category.atLeast ?? "none")...\(category.atMost ?? "none")") }
    if let score { words.append("\(score.lowerBound)...\(score.upperBound)") }
    return words.joined(separator: " ")
  }
}

extension String {
  /// A line feed in a name must not begin a line of its own.
  fileprivate var onOneLine: String { replacing("\\", with: "\\\\").replacing("\n", with: "\\n") }
}
