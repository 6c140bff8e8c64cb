public import Clinical
public import Diagnostics
import JSONReading
import XMLReading

/// Reads patient records out of files, whatever format their content shows.
///
/// A bad value costs itself, or the element that means something else without it, and never the
/// record: everything else is read, and every problem is told at once, each with its place.
public struct RecordImporter: Sendable {
  /// The greatest number of bytes of one record in the native form, in XML and in JSON.
  public static let sizeLimit = 256 << 10
  /// The greatest number of bytes of one document in a form of others: a whole chart in one Bundle.
  public static let documentSizeLimit = 32 << 20

  /// The day that counts as today: what lies after it is in the future.
  public let asOf: CalendarDay
  let form: RecordForm
  let schema: XMLSchema
  let concepts: ConceptReader
  let contexts = XMLContexts()

  /// Makes an importer.
  ///
  /// - Parameters:
  ///   - asOf: The day that counts as today.
  ///   - mapping: A site's own codes.
  /// - Throws: That the shipped schema cannot be used, which no input causes.
  public init(asOf: CalendarDay, mapping: CodeMapping? = nil) throws(Rejection) {
    self.asOf = asOf
    form = .shipped
    concepts = ConceptReader(terminology: .shipped, mapping: mapping)
    schema = try XMLSchema(PackageResources.record_xsd, path: "record.xsd")
  }

  /// Reads every record of one input.
  ///
  /// - Parameters:
  ///   - bytes: The whole input.
  ///   - path: The input as the user named it.
  /// - Returns: What was read and what was wrong; one record at least.
  public func importRecords(_ bytes: [UInt8], path: String) -> Import {
    switch ContentSniffer.shape(of: bytes) {
    case .xml: return importXML(bytes, path: path)
    case .object: return importJSON(bytes[...], path: path, firstLine: 1, isLine: false)
    case .lines:
      return importLines(bytes, path: path)
    case .empty:
      return refused(.empty(at: Origin(path: path)), bytes)
    case .array:
      return refused(.array(at: Origin(path: path, line: 1)), bytes)
    case .unknown:
      return refused(.unknownFormat(at: Origin(path: path)), bytes)
    }
  }

  /// Reads one line of NDJSON, for a stream that is not held in memory.
  ///
  /// - Parameters:
  ///   - bytes: The line without its ending.
  ///   - path: The input as the user named it.
  ///   - line: The number of the line, from one.
  /// - Returns: What was read of the line and what was wrong with it.
  public func importLine(
    _ bytes: ArraySlice<UInt8>, path: String, line: Int
  ) -> ImportedRecord {
    let origin = Origin(path: path, line: line)
    let piece = RecordPiece(.text, bytes: bytes, ordinal: 0, origin: origin)
    // A document that is attached to another has an answer only where it can have one of its own.
    let records = importRecords(of: piece).records.filter { $0.origin.path == path }
    if let record = records.first, records.count == 1 { return record }
    return ImportedRecord(
      nil, diagnostics: [.severalRecords(at: origin)], origin: origin, payload: bytes)
  }

  /// The greatest number of bytes that an input may have of which at least so much is there.
  static func sizeLimit(ofInputBeginning head: ArraySlice<UInt8>) -> Int {
    guard head.count > sizeLimit else { return sizeLimit }
    return ContentSniffer.looksForeign(head) ? documentSizeLimit : sizeLimit
  }

  private func importLines(_ bytes: [UInt8], path: String) -> Import {
    if Self.holdsBulkLines(bytes) { return importBulk(bytes, path: path) }
    let records = bytes.numberedLines.map { importLine($0.line, path: path, line: $0.number) }
    return Import(format: .nativeLines, records: records)
  }

  private func refused(_ diagnostic: Diagnostic, _ bytes: [UInt8]) -> Import {
    let record = ImportedRecord(
      nil, diagnostics: [diagnostic], origin: diagnostic.origin, payload: bytes[...])
    return Import(format: nil, records: [record])
  }
}

extension RecordImporter {
  /// Checks and decodes what either format has brought into the shape of the form.
  func record(
    from written: WrittenElement, diagnostics: inout [Diagnostic]
  ) -> PatientRecord? {
    var checker = RecordChecker(form: form, asOf: asOf)
    let node = checker.check(written)
    diagnostics += checker.diagnostics
    guard let node else { return nil }
    var record = Forms.record.decode(node)
    diagnostics += record.removeConflicts()
    return record
  }
}

extension Diagnostic {
  fileprivate static func severalRecords(at origin: Origin) -> Self {
    Diagnostic(
      id: "several-patients", "this line holds more than one patient",
      remedy: "write one patient a line", at: origin)
  }

  fileprivate static func empty(at origin: Origin) -> Self {
    Diagnostic(
      id: "empty", "there is nothing in this input",
      remedy: "see whether it was saved or sent whole", at: origin)
  }

  fileprivate static func array(at origin: Origin) -> Self {
    Diagnostic(
      id: "not-a-record", "this is a JSON array, and a record is an object",
      remedy: "write one record a file, or one a line (NDJSON)", at: origin)
  }

  fileprivate static func unknownFormat(at origin: Origin) -> Self {
    Diagnostic(
      id: "unsupported-format", "this is neither XML nor JSON",
      remedy: "give a native XML or JSON record, or NDJSON with one record a line", at: origin)
  }
}
