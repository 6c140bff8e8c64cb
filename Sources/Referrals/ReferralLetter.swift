public import Assessments
import Clinical
public import Documents

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

  let assessment: Assessment
  let making: Making

  public init(_ assessment: Assessment, making: Making) {
    self.assessment = assessment
    self.making = making
  }

  var record: PatientRecord { assessment.record }

  /// The letter in the order of a clinical referral: who and how urgent first, sources last.
  public var document: Document {
    let sections: [[Document.Block]] = [
      banners, letterhead, addressee, priorityBox, patientBlock, question, history, examination,
      movements, pattern, criteria, examineNext, told, background, medicines, investigations,
      concerns, requestedAction, signature, sources, provenance,
    ]
    return Document(
      metadata, header: header,
      footer: "Decision support for a qualified clinician. Criteria met is not a diagnosis.",
      blocks: sections.flatMap(\.self))
  }

  private var metadata: Document.Metadata {
    let (year, month, day) = assessment.day.latest.components
    return Document.Metadata(
      title: kind.title, author: record.referrer?.name ?? "", subject: "Referral letter",
      reference: making.key, date: Document.Day(year: year, month: month, day: day),
      isDraft: record.signature == nil, creator: making.engine)
  }

  private var header: String {
    let name = record.patient.fullName ?? "patient not named"
    return "\(name) · Ref \(making.key)"
  }
}
