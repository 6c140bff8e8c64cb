import ArgumentParser
import Assessments
import Clinical
import Diagnostics
import Importing
import Referrals

struct SignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Write a record with the signature of the clinician who has checked its letter.",
    discussion: """
      The signature holds a digest of the record and of what is concluded from it, so that a letter \
      of a record that was changed since is a draft again. It is no cryptographic signature: no key \
      is involved, and it shows that nothing changed, not who signed.
      """)

  /// The form of the signed record.
  enum Form: String, ExpressibleByArgument {
    case xml, json
  }

  @OptionGroup var common: CommonOptions
  @Option(help: "Who signs.") var name: String
  @Option(help: "The role in which they sign.") var role: String?
  @Option(help: "Their professional registration.") var registration: String?
  @Option(help: ArgumentHelp("The day of signing; else --as-of.", valueName: "yyyy-mm-dd"))
  var date: PartialDate?
  @Option(help: "xml or json.") var to: Form = .xml
  @Flag(name: .customLong("digest"), help: "Write the digest alone, for a record kept elsewhere.")
  var writesDigest = false
  @Argument(help: ArgumentHelp("One record: a file, or - .", valueName: "input")) var input: String

  func run() throws {
    var run = try RecordRun(common)
    var items: [RecordRun.Item] = []
    try run.forEach(of: [input]) { items.append($0) }
    try run.finish()
    guard items.count == 1, let item = items.first, let record = item.assessment?.record else {
      common.report([.severalToSign(at: Origin(path: input))])
      throw ExitStatus.usage.exitCode
    }
    let signed = try signed(record, at: item.imported.origin, run)
    guard !writesDigest else { return try StandardOutput.write(signed.signature?.digest ?? "") }
    let writer = RecordWriter()
    let bytes = to == .xml ? writer.xml(signed) : writer.json(signed)
    // The line feed at the end is written with the line.
    try StandardOutput.write(String(decoding: bytes.dropLast(), as: UTF8.self))
  }

  /// What is signed is the record as it will be read again.
  private func signed(
    _ record: PatientRecord, at origin: Origin, _ run: RecordRun
  ) throws -> PatientRecord {
    var unsigned = record
    unsigned.signature = nil
    let bytes = RecordWriter().json(unsigned, onOneLine: true)
    let importer = try RecordImporter(asOf: common.date.latest)
    let read = importer.importRecords(bytes, path: origin.path).records.first
    guard let read, !read.isDamaged, var record = read.record else {
      common.report(read?.diagnostics ?? [])
      throw ExitStatus.inputRejected.exitCode
    }
    var signature = Signature(
      name: name, date: date ?? common.date, provenance: record.provenance)
    signature.role = role
    signature.registration = registration
    let claims = LetterClaims(run.weigh(record))
    signature.digest =
      SignedContent(record, signedBy: signature, claiming: claims).digest
    record.signature = signature
    return record
  }
}

extension Diagnostic {
  fileprivate static func severalToSign(at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "not-one-record", "one record is signed at a time, and this holds another number",
      remedy: "name one file that holds one record", at: origin)
  }
}
