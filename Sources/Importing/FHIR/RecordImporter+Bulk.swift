import Diagnostics
import JSONReading

extension RecordImporter {
  /// Whether an input that begins so holds one FHIR resource a line, as bulk exports do, so that what
  /// belongs to one patient stands on many lines and perhaps in many files.
  public static func holdsBulkLines(_ head: [UInt8]) -> Bool {
    guard holdsLines(head), ContentSniffer.looksForeign(head) else { return false }
    let text = String(decoding: head.prefix(ContentSniffer.headSize), as: UTF8.self)
    let line = text.prefix { !$0.isNewline }
    return line.contains("\"resourceType\"")
      && line.firstMatch(of: /^[^{]*\{\s*"resourceType"\s*:\s*"Bundle"/) == nil
  }

  /// Reads the files of one bulk export, joined by what they say of whom.
  ///
  /// - Parameter files: Each with its name as the user gave it; the order is that of the records.
  /// - Returns: One record for each patient, and one for each line that could not be read.
  public func importBulk(_ files: [(path: String, bytes: [UInt8])]) -> Import {
    var document = FHIRDocument()
    var refused: [ImportedRecord] = []
    for file in files {
      for (number, line) in file.bytes.numberedLines {
        do throws(Rejection) {
          document.add(
            try resource(line, path: file.path, number: number), payload: line)
        } catch {
          let origin = Origin(path: file.path, line: number)
          refused.append(
            ImportedRecord(nil, diagnostics: error.reasons, origin: origin, payload: line))
        }
      }
    }
    let origin = Origin(path: files.first?.path ?? "-")
    var records = records(of: document, origin: origin, payload: [])
    if records.isEmpty, refused.isEmpty {
      let reason = Diagnostic.emptyExport(at: origin)
      records.append(
        ImportedRecord(
          nil, diagnostics: [reason], origin: origin, payload: files.first?.bytes[...] ?? []))
    }
    return Import(format: .fhirLines, records: records + refused)
  }

  private func resource(
    _ line: ArraySlice<UInt8>, path: String, number: Int
  ) throws(Rejection) -> FHIRElement {
    let limits = JSONReader.Limits(size: Self.documentSizeLimit)
    let root = try JSONReader(limits: limits).read(line, path: path, firstLine: number)
    guard root["resourceType"]?.string != nil else {
      throw Rejection(.notAResource(at: Origin(path: path, line: number)))
    }
    return FHIRElement(root)
  }
}

extension [UInt8] {
  /// The lines that are not blank, without their endings, counted from one.
  var numberedLines: [(number: Int, line: ArraySlice<UInt8>)] {
    var lines: [(Int, ArraySlice<UInt8>)] = []
    let parts = dropByteOrderMark.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in parts.enumerated() {
      let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if !text.allSatisfy(isWhiteSpace) { lines.append((index + 1, text)) }
    }
    return lines
  }
}

extension Diagnostic {
  fileprivate static func notAResource(at origin: Origin) -> Self {
    Diagnostic(
      id: "not-a-resource", "this line is not a FHIR resource",
      remedy: "a resource is an object with 'resourceType'", at: origin)
  }

  fileprivate static func emptyExport(at origin: Origin) -> Self {
    Diagnostic(
      id: "no-patient", "these lines say nothing of any patient",
      remedy: "give the files of the export together, the patients' with the others", at: origin)
  }
}
