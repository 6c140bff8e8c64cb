import Diagnostics
import JSONReading

extension RecordImporter {
  /// Reads what a source has cut out.
  ///
  /// - Returns: What was read and what was wrong; one record at least.
  public func importRecords(of piece: RecordPiece) -> Import {
    switch piece.content {
    case .document: return importRecords(Array(piece.bytes), path: piece.origin.path)
    case .text:
      return importJSON(
        piece.bytes, path: piece.origin.path, firstLine: piece.origin.line ?? 1, isLine: true)
    case .resources(let lines): return importResources(lines, of: piece)
    case .refused(let reasons):
      let record = ImportedRecord(
        nil, diagnostics: reasons, origin: piece.origin, payload: piece.bytes)
      return Import(format: nil, records: [record])
    }
  }

  /// The resources of one patient, each of which has been found to be one.
  private func importResources(_ lines: [ResourceLine], of piece: RecordPiece) -> Import {
    var document = FHIRDocument()
    var reasons: [Diagnostic] = []
    for line in lines {
      do throws(Rejection) {
        let root = try resource(line.bytes, path: line.path, number: line.line)
        document.add(FHIRElement(root), payload: line.bytes, isEntry: line.isEntry)
      } catch {
        reasons += error.reasons
      }
    }
    let records = records(of: document, origin: piece.origin, payload: piece.bytes)
    guard records.isEmpty else { return Import(format: .fhirLines, records: records) }
    if reasons.isEmpty { reasons = [.emptyExport(at: piece.origin)] }
    let record = ImportedRecord(
      nil, diagnostics: reasons, origin: piece.origin, payload: piece.bytes)
    return Import(format: .fhirLines, records: [record])
  }
}
