import Assessments
import Clinical
import Criteria
import Diagnostics
import Documents
import Exporting
import LetterTemplates
import Printing
import Referrals

/// A letter printed once more from the evidence that it carries.
struct LetterCopy {
  let document: Document
  let evidence: [UInt8]
  /// What its paper has on it already.
  let stationery: Stationery
  /// The same as it is given to programs.
  let contents: LetterContents

  init(_ evidence: CarriedEvidence, by criteria: CriteriaAtHand, in template: LetterTemplate) {
    let assessment = Assessor(library: criteria.library).assess(
      evidence.record, asOf: evidence.day, isDamaged: evidence.isDamaged)
    let letter = ReferralLetter(
      assessment,
      making: ReferralLetter.Making(
        engine: evidence.engine, criteriaDigest: criteria.reference.digest,
        recordDigest: evidence.sourceDigest, key: evidence.key, problems: evidence.refused,
        warnings: evidence.warnings), template: template)
    let carried = LetterEvidence(
      letter, criteria: evidence.criteria, templateDigest: evidence.templateDigest,
      firstLine: evidence.firstLine)
    var document = letter.document
    document.attachments = [carried.attachment]
    self.document = document
    let margins = template.margins
    stationery = Stationery(millimetresAtTop: margins.top, atBottom: margins.bottom)
    self.evidence = carried.bytes
    let names = LetterContents.names(
      of: letter.sections.map { (name: $0.name.name, blocks: $0.blocks) })
    contents = LetterContents(
      document: document, assessment: assessment.withBindingSignature, engine: evidence.engine,
      criteriaDigest: criteria.reference.digest, recordDigest: evidence.sourceDigest,
      key: evidence.key, origin: Origin(path: "", line: evidence.firstLine),
      sectionNames: names, evidence: carried.bytes)
  }
}
