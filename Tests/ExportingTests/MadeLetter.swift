import Assessments
import Clinical
import CriteriaFiles
import Diagnostics
import Documents
import Exporting
import Importing
import LetterTemplates
import Referrals
import Testing

/// Letters made as the program makes them, from samples and from drawn records.
struct MadeLetter {
  let record: PatientRecord
  let contents: LetterContents

  static let day = PartialDate(CalendarDay(year: 2026, month: 6, day: 1))
  static let importer = Result {
    try RecordImporter(asOf: CalendarDay(year: 2026, month: 11, day: 1))
  }
  private static let catalog = Result { try CriteriaCatalog(readingExamples: false) }
  private static let assessor = catalog.map { Assessor(library: $0.library) }

  /// Every sample's letter, made once.
  private static let samples = Result {
    try Dictionary(
      uniqueKeysWithValues: Repository.samples().map { ($0, try MadeLetter(changing: $0) { _ in }) }
    )
  }

  init(sample: String) throws { self = try #require(try Self.samples.get()[sample]) }

  /// The letter of a sample that someone has signed.
  init(sample: String, signedBy name: String, registration: String? = nil) throws {
    try self.init(changing: sample) { record in
      var signature = Signature(name: name, date: Self.day, provenance: record.provenance)
      signature.registration = registration
      let assessment = try Self.assessor.get().assess(record, asOf: Self.day)
      signature.digest =
        SignedContent(record, signedBy: signature, claiming: LetterClaims(assessment)).digest
      record.signature = signature
    }
  }

  init(changing sample: String, _ change: (inout PatientRecord) throws -> Void) throws {
    let path = "Samples/\(sample)/record.xml"
    let read = try Self.importer.get().importRecords(try Repository.bytes(path), path: path)
    var record = try #require(read.records.first?.record)
    try change(&record)
    try self.init(record, key: record.id ?? sample)
  }

  init(_ record: PatientRecord, key: String, evidence: [UInt8]? = nil) throws {
    let criteria = try Self.catalog.get().digest.description
    let digest = ContentDigest(of: RecordWriter().json(record, onOneLine: true)).description
    let assessment = try Self.assessor.get().assess(record, asOf: Self.day).withBindingSignature
    self.record = assessment.record
    let letter = ReferralLetter(
      assessment,
      making: ReferralLetter.Making(
        engine: "fascicle 0.1.0", criteriaDigest: criteria, recordDigest: digest, key: key))
    contents = LetterContents(
      document: letter.document, assessment: assessment, engine: "fascicle 0.1.0",
      criteriaDigest: criteria, recordDigest: digest, key: key, origin: Origin(path: "record.xml"),
      sectionNames: LetterContents.names(
        of: letter.sections.map { (name: $0.name.name, blocks: $0.blocks) }),
      evidence: evidence)
  }
}

extension Document {
  /// Every text that the blocks print, in order, and the words of labels.
  var printedTexts: [String] { blocks.flatMap(\.printedTexts) }
}

extension Document.Block {
  fileprivate var printedTexts: [String] {
    switch self {
    case .letterhead(let head): (head.sender + head.reference).map(\.plain)
    case .banner(let text), .paragraph(let text): [text.plain]
    case .callout(let callout): [callout.title.plain] + callout.blocks.flatMap(\.printedTexts)
    case .heading(let heading): [heading.text.plain]
    case .list(let items): items.flatMap { [$0.text.plain] + $0.children.map(\.plain) }
    case .definitions(let rows): rows.rows.flatMap { [$0.label, $0.value.plain] }
    case .table(let table):
      table.columns.map(\.heading.plain) + table.rows.flatMap { table.cells(of: $0).map(\.plain) }
    case .figure(let figure): [figure.alternative, figure.equivalent]
    case .rule, .pageBreak: []
    case .group(let blocks): blocks.flatMap(\.printedTexts)
    case .signature(let signature): [signature.statement.plain] + signature.signatory.map(\.plain)
    case .anchored(_, let block): block.printedTexts
    }
  }
}
