public import Assessments
import Clinical
import Criteria
public import Diagnostics
public import Documents

/// A letter as it is given to programs: its own words, and what they were made from.
public struct LetterContents: Sendable {
  /// The letter as it is printed; its headings of level two part it into sections.
  public let document: Document
  public let assessment: Assessment
  /// The program with its version.
  public let engine: String
  /// The SHA-256 digests, in hexadecimal digits, of the criteria and of the record as it was read.
  public let criteriaDigest: String
  public let recordDigest: String
  /// The letter's reference, which a reply can quote.
  public let key: String
  /// Where the record stands; lines are counted from there.
  public let origin: Origin
  /// What the letter's template calls each section, by its heading: `examineNext`.
  public let sectionNames: [String: String]
  /// What a program needs to work the letter out again, as `application/json`.
  public let evidence: [UInt8]?

  public init(
    document: Document, assessment: Assessment, engine: String, criteriaDigest: String,
    recordDigest: String, key: String, origin: Origin, sectionNames: [String: String] = [:],
    evidence: [UInt8]? = nil
  ) {
    self.document = document
    self.assessment = assessment
    self.engine = engine
    self.criteriaDigest = criteriaDigest
    self.recordDigest = recordDigest
    self.key = key
    self.origin = origin
    self.sectionNames = sectionNames
    self.evidence = evidence
  }
}

extension LetterContents {
  var record: PatientRecord { assessment.record }
  var isSigned: Bool { record.signature != nil }
  /// What an unsigned letter says of itself, in its own words where it has a banner; empty for a
  /// signed one.
  var draftNotice: String {
    guard document.metadata.isDraft else { return "" }
    for case .banner(let text) in document.blocks { return text.plain }
    return document.draftNotice
  }

  /// The title, with what must be known before it is read.
  var title: String {
    [draftNotice, document.metadata.title].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The day that the letter speaks for, the only one it has.
  var day: PartialDate { PartialDate(assessment.day.latest) }

  /// A digest of all that the letter says, from which its identifiers are made.
  func digest(of narratives: [String]) -> ContentDigest {
    let parts =
      [engine, criteriaDigest, recordDigest, key, day.description, document.metadata.language]
      + narratives
    return ContentDigest(of: parts.joined(separator: "\u{0}").utf8 + (evidence ?? []))
  }

  /// The higher of the rules' priority and the referrer's own.
  ///
  /// Where the rules cannot set one, a low one of the referrer's is not passed on: a receiver would
  /// take it for the letter's own.
  var urgency: Urgency? {
    let own = record.referral?.urgency
    guard let level = assessment.priority.level else {
      return own.flatMap { $0 >= .urgent ? $0 : nil }
    }
    return max(level, own ?? level)
  }

  /// By when the patient is to be seen, for the tiers that have a number (NICE NG127: within hours,
  /// within two weeks); the others have none that a source gives.
  var seenBy: PartialDate? {
    let days: Int? =
      switch urgency {
      case .immediate, .sameDay: 0
      case .urgent: 14
      case .soon, .routine, .consider, .none?, nil: nil
      }
    return days.map { PartialDate(CalendarDay(number: assessment.day.latest.number + $0)) }
  }

  /// The results that a letter speaks of: what is met, and what the record starts and leaves open.
  ///
  /// The many that nothing on record starts would bury them.
  var tellingResults: [CriterionResult] {
    assessment.results.filter { result in
      result.firing != .silent || result.outcome == .met
        || result.isTriggered && result.outcome != .unmet
    }
  }

  /// What must stand wherever a verdict may be read by itself, in the letter's own words.
  var intendedUse: String {
    document.footer.isEmpty
      ? "Decision support for a qualified clinician. Criteria met is not a diagnosis."
      : document.footer
  }
}
