import Clinical
import Criteria
import Diagnostics
import Importing
import JSONReading
import Referrals

/// The evidence that a letter carries, read back.
struct CarriedEvidence {
  /// The whole, for what is compared member by member.
  let json: JSONValue
  let engine: String
  let day: PartialDate
  let key: String
  /// Of a record in a stream, the line from which its lines are counted.
  let firstLine: Int?
  let sourceDigest: String
  let recordDigest: String
  let criteria: CriteriaReference
  /// Of the clinic's template; `nil` for the one that is shipped.
  let templateDigest: String?
  let claims: LetterClaims
  let isDamaged: Bool
  let refused: [String]
  let warnings: [String]
  /// The record's own text, over which its digest is.
  let recordText: [UInt8]
  /// With every part at the place where the record of the letter has it.
  let record: PatientRecord

  /// Reads evidence.
  ///
  /// - Throws: That it is not evidence of this version, or that its record cannot be read.
  init(_ bytes: [UInt8], path: String) throws(Rejection) {
    let json = try JSONReader().read(bytes, path: path)
    let broken = Rejection(.unreadableEvidence(at: Origin(path: path)))
    guard json["format"]?.string == LetterEvidence.format,
      json["version"]?.string == LetterEvidence.version,
      let engine = json["engine"]?.string, let day = json["asOf"]?.string.flatMap(PartialDate.init),
      let key = json["key"]?.string, let source = json["source"]?.string,
      let digest = json["digest"]?.string, let criteria = CriteriaReference(json["criteria"]),
      let claims = LetterClaims(json), let places = json["places"].flatMap(RecordPlaces.init),
      let content = json["record"]
    else { throw broken }
    self.json = json
    self.engine = engine
    self.day = day
    self.key = key
    firstLine = json["line"]?.number?.int
    sourceDigest = source
    recordDigest = digest
    self.criteria = criteria
    templateDigest = json["template"]?["digest"]?.string
    self.claims = claims
    isDamaged = json["damaged"]?.boolean ?? false
    refused = json["refused"]?.strings ?? []
    warnings = json["warnings"]?.strings ?? []
    recordText = Array(JSONText(content).description.utf8)
    let importer = try RecordImporter(asOf: day.latest)
    let read = importer.importRecords(recordText, path: path).records.first
    guard let read, !read.isDamaged, let plain = read.record, let record = places.placed(in: plain)
    else { throw broken }
    self.record = record
  }
}

extension JSONValue {
  fileprivate var strings: [String] { (elements ?? []).compactMap(\.string) }
}

extension JSONText {
  /// A value that was read, to be written again.
  init(_ value: JSONValue) {
    switch value.content {
    case .null: self = .number("null")
    case .boolean(let truth): self = .boolean(truth)
    case .number(let number): self = .number(number.text)
    case .string(let text): self = .string(text)
    case .array(let elements): self = .array(elements.map { JSONText($0) })
    case .object(let members):
      var object = Object()
      for member in members { object[member.key] = JSONText(member.value) }
      self = .object(object)
    }
  }
}

extension Diagnostic {
  fileprivate static func unreadableEvidence(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "unreadable-evidence", "the evidence in the letter is not in the form of this version",
      remedy: "ask whoever sent the letter for it anew, or use the version that made it", at: origin
    )
  }
}
