public import Assessments
import Clinical
import Criteria
public import Documents
public import LetterTemplates

/// A referral letter made from one assessment: what is asked, how urgent, by which rule, and what
/// is missing.
///
/// It says nothing that the record does not, prints every heading that a reader relies on with "not
/// recorded" where it is empty, and is a draft until the record holds a signature.
public struct ReferralLetter: Sendable {
  /// What the letter says of how it was made.
  public struct Making: Sendable {
    /// The program with its version, and of the libraries it prints with.
    public let engine: String
    public let criteriaDigest: String
    public let recordDigest: String
    /// The name that files and lists know the record by.
    public let key: String
    /// What was refused, and what needs a person's eye, in lines that hold no patient value.
    public let problems: [String]
    public let warnings: [String]

    public init(
      engine: String, criteriaDigest: String, recordDigest: String, key: String,
      problems: [String] = [], warnings: [String] = []
    ) {
      self.engine = engine
      self.criteriaDigest = criteriaDigest
      self.recordDigest = recordDigest
      self.key = key
      self.problems = problems
      self.warnings = warnings
    }
  }

  /// One section of the letter, which documents of other kinds are made of as well.
  public struct Section: Sendable {
    public let name: LetterTemplate.Section
    public let blocks: [Document.Block]
  }

  let assessment: Assessment
  let making: Making
  let template: LetterTemplate
  let words: Wording
  /// The results that have a row of their own, the most urgent first.
  let speaking: [CriterionResult]
  /// The publications that their criteria restate, each once.
  let citations: [String]

  public init(_ assessment: Assessment, making: Making, template: LetterTemplate = .shipped) {
    self.assessment = assessment.withBindingSignature
    self.making = making
    self.template = template
    words = Wording(template.language, own: template.wording)
    speaking = self.assessment.speaking
    citations = speaking.map(\.criterion.source.citation).onceEach
  }

  var record: PatientRecord { assessment.record }

  /// The letter in the order of its template: who and how urgent first, sources last.
  public var document: Document {
    Document(
      metadata, header: header, footer: words(.footer),
      blocks: banners + sections.flatMap(\.blocks))
  }

  /// The sections of the template, in its order; one that has nothing to say is empty.
  public var sections: [Section] {
    template.sections.map { section in
      var blocks = self.blocks(of: section)
      // By this name a program knows the section in any language, and under any wording; a clinic's
      // notes have none.
      if case .note = section { return Section(name: section, blocks: blocks) }
      if case .heading? = blocks.first { blocks[0] = blocks[0].anchored("section-" + section.name) }
      return Section(name: section, blocks: blocks)
    }
  }

  private func blocks(of section: LetterTemplate.Section) -> [Document.Block] {
    switch section {
    case .letterhead: letterhead
    case .addressee: addressee
    case .priority: priorityBox
    case .patient: patientBlock
    case .question: question
    case .symptoms: symptoms
    case .examination: examination
    case .movements: movements
    case .pattern: pattern
    case .next: examineNext
    case .told: told
    case .history: background
    case .medicines: medicines
    case .investigations: investigations
    case .concerns: concerns
    case .action: requestedAction
    case .signature: signature
    case .criteria: criteria
    case .sources: sources
    case .provenance: provenance
    case .note(let note): self.blocks(of: note)
    }
  }

  var metadata: Document.Metadata {
    let (year, month, day) = assessment.day.latest.components
    return Document.Metadata(
      title: title, language: words.language.tag, author: record.referrer?.name ?? "",
      subject: words(.subject), reference: making.key,
      date: Document.Day(year: year, month: month, day: day),
      isDraft: record.signature == nil, creator: making.engine, words: words.furniture)
  }

  var header: String {
    words(
      .pageHeader,
      ["name": record.patient.fullName ?? words(.patientNotNamed), "reference": making.key])
  }
}

extension Wording {
  /// What renderers add of their own.
  var furniture: Document.Words {
    Document.Words(
      draft: self(.draft), draftNotice: self(.draftNotice), draftKeywords: self(.draftKeywords),
      page: self(.page), pageOf: self(.pageOf), signature: self(.signatureLine),
      date: self(.dateLine))
  }
}
