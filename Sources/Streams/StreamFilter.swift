public import Assessments
public import Clinical
public import Diagnostics
public import Exporting
public import Importing

/// The filter behind `assess -`: one line out for every line in, in their order, and no state between
/// two of them, so that an engine of any kind may cut, send and repeat as it likes.
public struct StreamFilter: Sendable {
  /// The greatest number of bytes of a line, where nobody says otherwise.
  public static let lineLimit = RecordImporter.documentSizeLimit

  let importer: RecordImporter
  let assessor: Assessor
  let day: PartialDate
  let context: AssessmentLine.Context
  let mapping: ContentDigest?
  let lineLimit: Int

  public init(
    importer: RecordImporter, assessor: Assessor, day: PartialDate,
    context: AssessmentLine.Context, mapping: ContentDigest? = nil,
    lineLimit: Int = StreamFilter.lineLimit
  ) {
    self.importer = importer
    self.assessor = assessor
    self.day = day
    self.context = context
    self.mapping = mapping
    self.lineLimit = lineLimit
  }

  func answer(_ line: LineReader.Line) -> StreamAnswer {
    let origin = Origin(path: "-", line: 1)
    let fallback = "sha256:" + line.digest.description
    if line.isOversized {
      let reasons = [Diagnostic.oversized(limit: lineLimit, at: origin)]
      let result = AssessmentLine(
        rejected: reasons, key: fallback, digest: line.digest, source: origin, in: context)
      return StreamAnswer(
        bytes: result.bytes, isRead: false, diagnostics: reasons, explanation: [])
    }
    let addressed = importer.importAddressed(line.bytes, path: "-")
    let imported = addressed.imported
    let key = addressed.key ?? imported.record?.id ?? fallback
    let result =
      if let record = imported.record {
        AssessmentLine(
          assessor.assess(record, asOf: day, isDamaged: imported.isDamaged), key: key,
          digest: line.digest, source: imported.origin, diagnostics: imported.diagnostics,
          in: context)
      } else {
        AssessmentLine(
          rejected: imported.diagnostics, key: key, digest: line.digest,
          source: imported.origin, in: context)
      }
    return StreamAnswer(
      bytes: result.bytes, isRead: imported.record != nil, diagnostics: imported.diagnostics,
      explanation: imported.explanation)
  }
}

extension Diagnostic {
  fileprivate static func oversized(limit: Int, at origin: Origin) -> Diagnostic {
    Diagnostic(
      id: "too-large", "the line has more than \(limit) bytes",
      remedy: "see whether line breaks were lost, or allow more with --max-line", at: origin)
  }
}
