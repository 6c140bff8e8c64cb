import Diagnostics
import JSONReading

extension RecordImporter {
  /// Whether an input that begins so holds one FHIR resource a line, as bulk exports do, so that what
  /// belongs to one patient stands on many lines and perhaps in many files.
  static func holdsBulkLines(_ head: [UInt8]) -> Bool {
    ContentSniffer.shape(of: head) == .lines && isFirstLineResource(head)
  }

  /// Whether the input is one resource on one line, which may be all that an export has of its type.
  static func isResourceOfExport(_ head: [UInt8]) -> Bool {
    let text = head.dropByteOrderMark.drop(while: isWhiteSpace)
    let rest = text.drop { $0 != UInt8(ascii: "\n") }
    return rest.allSatisfy(isWhiteSpace) && isFirstLineResource(head)
  }

  /// Whether the first line is a resource by itself; a bundle holds all that belongs together.
  private static func isFirstLineResource(_ head: [UInt8]) -> Bool {
    let line = head.drop(while: isWhiteSpace).prefix { $0 != UInt8(ascii: "\n") }
    return ContentSniffer.resourceType(line).map { $0 != "Bundle" } ?? false
  }

  /// Reads the lines of a bulk export, joined by what they say of whom.
  ///
  /// - Returns: One record for each patient, and one for each line that could not be read.
  func importBulk(_ bytes: [UInt8], path: String) -> Import {
    let join = PatientJoin(budget: .max)
    var groups: [PatientJoin.Group] = []
    var refused: [PatientJoin.Group] = []
    do throws(Rejection) {
      for (number, line) in bytes.numberedLines {
        let resource = ResourceLine(path: path, line: number, isEntry: false, bytes: line)
        if let group = try join.add(resource) { refused.append(group) }
      }
      while let group = try join.next() { groups.append(group) }
    } catch {
      refused.append((.refused(error.reasons), [], Origin(path: path)))
    }
    var records = (groups + refused).flatMap { group in
      importRecords(
        of: RecordPiece(group.content, bytes: group.bytes, ordinal: 0, origin: group.origin)
      ).records
    }
    if records.isEmpty {
      let origin = Origin(path: path)
      records.append(
        ImportedRecord(
          nil, diagnostics: [.emptyExport(at: origin)] + join.notes, origin: origin,
          payload: bytes[...]))
    } else {
      records[0] = records[0].adding(join.notes)
    }
    return Import(format: .fhirLines, records: records)
  }

  func resource(
    _ line: ArraySlice<UInt8>, path: String, number: Int
  ) throws(Rejection) -> JSONValue {
    try JSONReader(limits: JSONReader.Limits(size: Self.documentSizeLimit))
      .read(line, path: path, firstLine: number)
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
  static func emptyExport(at origin: Origin) -> Self {
    Diagnostic(
      id: "no-patient", "these lines say nothing of any patient",
      remedy: "give the files of the export together, the patients' with the others", at: origin)
  }
}
