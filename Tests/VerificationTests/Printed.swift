import Assessments
import Clinical
import Criteria
import CriteriaFiles
import Diagnostics
import Documents
import Exporting
import Foundation
import Importing
import LetterTemplates
import Printing
import Referrals
import Verification

/// Letters of the samples, printed and verified with what the program ships.
enum Printed {
  static let engine = "fascicle test"
  static let day = PartialDate(CalendarDay(year: 2026, month: 6, day: 1))
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let samples: [String] = {
    let folder = root.appending(path: "Samples").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { name in
      FileManager.default.fileExists(atPath: "\(folder)/\(name)/record.xml")
    }.sorted()
  }()

  static let criteria = Result { () throws(Rejection) in
    let catalog = try CriteriaCatalog(readingExamples: false)
    let digests = catalog.digests
    return CriteriaAtHand(
      catalog.library,
      CriteriaReference(
        version: "test", digest: catalog.digest.description,
        entries: catalog.library.criteria.map { criterion in
          let digest = digests[criterion.id]?.description ?? ""
          return CriteriaReference.Entry(
            id: criterion.id, revision: criterion.revision, digest: String(digest.prefix(32)))
        }))
  }

  static func printer(isCompressing: Bool = true) throws -> PDFRenderer {
    let fonts = try FontLocation.find(in: root.appending(path: "Sources/Printing/Fonts").path)
    return try PDFRenderer(fonts: fonts, isCompressing: isCompressing)
  }

  static func record(_ sample: String) throws -> PatientRecord {
    let file = root.appending(path: "Samples/\(sample)/record.xml")
    let importer = try RecordImporter(asOf: day.latest)
    let records = importer.importRecords([UInt8](try Data(contentsOf: file)), path: "record.xml")
    guard let record = records.records.first?.record else { throw CocoaError(.fileReadUnknown) }
    return record
  }

  /// The letter on a record, with its evidence.
  static func letter(_ record: PatientRecord, engine: String = engine) throws -> Document {
    try contents(record, engine: engine).document
  }

  /// The same as it is given to programs.
  static func contents(
    _ record: PatientRecord, engine: String = engine
  ) throws -> LetterContents {
    let criteria = try criteria.get()
    let assessment = Assessor(library: criteria.library).assess(record, asOf: day)
    let letter = ReferralLetter(
      assessment,
      making: ReferralLetter.Making(
        engine: engine, criteriaDigest: criteria.reference.digest,
        recordDigest: source, key: record.id ?? "key"))
    let evidence = LetterEvidence(letter, criteria: criteria.reference)
    var document = letter.document
    document.attachments = [evidence.attachment]
    let names = LetterContents.names(
      of: letter.sections.map { (name: $0.name.name, blocks: $0.blocks) })
    return LetterContents(
      document: document, assessment: assessment.withBindingSignature, engine: engine,
      criteriaDigest: criteria.reference.digest, recordDigest: source, key: record.id ?? "key",
      origin: Origin(path: "record.xml"), sectionNames: names,
      evidence: evidence.bytes)
  }

  private static let source = ContentDigest(of: Array("source".utf8)).description

  /// What a record is signed with, by the criteria at hand.
  static func signed(_ record: PatientRecord, by name: String) throws -> PatientRecord {
    var record = record
    var signature = Signature(name: name, date: day, provenance: record.provenance)
    let assessment = try Assessor(library: criteria.get().library).assess(record, asOf: day)
    signature.digest =
      SignedContent(record, signedBy: signature, claiming: LetterClaims(assessment)).digest
    record.signature = signature
    return record
  }

  static func verify(_ bytes: [UInt8]) throws -> VerificationReport {
    try Verifier(engine: engine, criteria: [criteria.get()], printer: printer())
      .verify(bytes, path: "letter")
  }
}

extension VerificationReport {
  /// What was found to differ.
  var differing: Set<Check.Subject> {
    Set(checks.filter { $0.result == .differs }.map(\.subject))
  }
}
