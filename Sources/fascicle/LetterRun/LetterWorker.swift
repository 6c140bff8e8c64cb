import Assessments
import Batches
import Clinical
import Diagnostics
import Documents
import Exporting
import Foundation
import Importing
import Ledger
import LetterTemplates
import Printing
import Referrals

/// What every letter of a run is made with, for any number of threads.
struct LetterSettings: Sendable {
  var weighing: RecordWeighing
  var formats: LetterFormats
  var paper: Paper
  /// `nil` where no PDF is asked for.
  var fonts: FontLocation?
  var template: LetterTemplate
  /// SHA-256 of the file of the template; `nil` for the one that is shipped.
  var templateDigest: String?
  var printsPatientPage: Bool
  var context: AssessmentLine.Context
  var criteria: CriteriaReference
  var explainsImport: Bool
}

/// What one thread makes letters with: importer, tables, fonts and shaped words, kept between records.
struct LetterWorker {
  private let settings: LetterSettings
  private let worker: RecordWeighing.Worker
  private let printer: LetterPrinter

  init(_ settings: LetterSettings) throws(Rejection) {
    self.settings = settings
    worker = try settings.weighing.worker()
    let margins = settings.template.margins
    let stationery = Stationery(millimetresAtTop: margins.top, atBottom: margins.bottom)
    printer = try LetterPrinter(
      formats: settings.formats, paper: settings.paper, stationery: stationery,
      fonts: settings.fonts)
  }

  /// Every record of a piece, weighed and printed.
  func forms(of item: BatchItem, input: ContentDigest) -> [MadeForm] {
    guard case .piece(let piece) = item.content else { return [] }
    return worker.weigh(piece).enumerated().map { part, weighed in
      form(weighed, part: part, of: item, input: input, reference: nil)
    }
  }

  /// One of them, under another reference than its key.
  func form(of item: BatchItem, part: Int, reference: String) throws -> MadeForm {
    guard case .piece(let piece) = item.content else { throw ExitStatus.ourFault.exitCode }
    let weighed = worker.weigh(piece)
    guard weighed.indices.contains(part) else { throw ExitStatus.ourFault.exitCode }
    return form(weighed[part], part: part, of: item, input: item.digest, reference: reference)
  }

  private func form(
    _ weighed: RecordWeighing.Item, part: Int, of item: BatchItem, input: ContentDigest,
    reference: String?
  ) -> MadeForm {
    let imported = weighed.imported
    let explanation = settings.explainsImport ? imported.explanation : []
    // The patients of one document have its digest in common.
    let digest =
      part == 0 ? weighed.digest : ContentDigest(of: weighed.digest.bytes + "\(part)".utf8)
    var form: MadeForm
    if let assessment = weighed.assessment {
      form = printed(
        assessment, weighed, reference: reference ?? weighed.key, digest: digest, input: input,
        part: part)
    } else {
      let result = StoredResult(
        unread: imported.diagnostics, key: weighed.key, digest: digest, input: input, part: part)
      form = MadeForm(result, letters: [], diagnostics: imported.diagnostics)
    }
    if settings.formats.contains(.assessments) { form.letters.append(line(of: weighed)) }
    if item.hasSibling, let record = imported.record {
      let content = ContentDigest(of: RecordWriter().json(record, onOneLine: true))
      form.result.content = Data(content.bytes)
    }
    form.result.problems = Problems(form.diagnostics, of: imported.origin).data
    form.explanation = explanation
    return form
  }

  private func printed(
    _ weighedAssessment: Assessment, _ weighed: RecordWeighing.Item, reference: String,
    digest: ContentDigest, input: ContentDigest, part: Int
  ) -> MadeForm {
    let imported = weighed.imported
    let refusal = weighedAssessment.signatureRefusal
    // A signature that binds nobody leaves a draft.
    let assessment = refusal == nil ? weighedAssessment : weighedAssessment.unsigned
    var diagnostics = imported.diagnostics + [refusal].compactMap(\.self)
    // Nothing was unreadable in a record whose signature alone is refused.
    let making = ReferralLetter.Making(
      engine: settings.context.engine, criteriaDigest: settings.criteria.digest,
      recordDigest: weighed.digest.description, key: reference,
      problems: imported.diagnostics.forLetter(.error, of: imported.origin),
      warnings: imported.diagnostics.forLetter(.warning, of: imported.origin)
        + [refusal].compactMap(\.self).forLetter(.error, of: imported.origin))
    let letter = ReferralLetter(assessment, making: making, template: settings.template)
    let evidence = LetterEvidence(
      letter, criteria: settings.criteria, templateDigest: settings.templateDigest,
      firstLine: imported.origin.line)
    var document = letter.document
    document.attachments = [evidence.attachment]
    var files = printer.files(
      of: LetterContents(
        document: document, assessment: assessment, engine: settings.context.engine,
        criteriaDigest: settings.criteria.digest, recordDigest: weighed.digest.description,
        key: reference, origin: imported.origin,
        sectionNames: printer.isForPrograms ? letter.sectionNames : [:],
        evidence: evidence.bytes),
      &diagnostics)
    if settings.printsPatientPage {
      if let page = PatientPage(assessment, making: making, template: settings.template) {
        let pages = printer.files(of: page.document, origin: imported.origin, &diagnostics)
        files += pages.map { (LetterFormats.patientPrefix + $0.ending, $0.bytes) }
      } else {
        diagnostics.append(.patientPageWithheld(at: imported.origin))
      }
    }
    let result = StoredResult(
      assessment, key: weighed.key, reference: reference, digest: digest, input: input, part: part,
      isSummary: letter.isSummary,
      isDamaged: diagnostics.contains { $0.severity == .error })
    let letters = files.map { StoredLetter(ending: $0.ending, bytes: Data($0.bytes)) }
    return MadeForm(result, letters: letters, diagnostics: diagnostics)
  }

  private func line(of weighed: RecordWeighing.Item) -> StoredLetter {
    let imported = weighed.imported
    let line =
      if let assessment = weighed.assessment {
        AssessmentLine(
          assessment, key: weighed.key, digest: weighed.digest, source: imported.origin,
          diagnostics: imported.diagnostics, in: settings.context)
      } else {
        AssessmentLine(
          rejected: imported.diagnostics, key: weighed.key, digest: weighed.digest,
          source: imported.origin, in: settings.context)
      }
    return StoredLetter(
      ending: LetterBatch.assessmentEnding, bytes: Data(line.bytes + [0x0A]))
  }
}

extension [Diagnostic] {
  /// As a letter prints them: the place within the record, and no path.
  ///
  /// In a stream the line is where the record happens to stand, and no place within it.
  fileprivate func forLetter(_ severity: Diagnostic.Severity, of record: Origin) -> [String] {
    filter { $0.severity == severity }.map { diagnostic in
      let line = record.line == nil ? diagnostic.origin.line.map { "line \($0)" } : nil
      let place = [line, diagnostic.origin.pointer].compactMap(\.self).joined(separator: ", ")
      return (place.isEmpty ? "" : place + ": ") + "\(diagnostic.message) [\(diagnostic.id)]"
    }
  }
}

extension ReferralLetter {
  /// What the template calls each section, by its heading.
  fileprivate var sectionNames: [String: String] {
    LetterContents.names(of: sections.map { (name: $0.name.name, blocks: $0.blocks) })
  }
}
