public import Clinical
public import Diagnostics

/// One documented rule: what it asks, whose it is, how well that was checked, and what follows.
public struct Criterion: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case diagnostic, phenomenon, referral
    case redFlag = "red-flag"
    case recordQuality = "record-quality"
  }

  public var id: String
  public var revision: Int
  public var title: String
  public var kind: Kind
  public var source: Source
  public var evidence: Evidence
  /// What exactly was read, and what was not.
  public var evidenceNote: String?
  public var effective: PartialDate?
  public var supersedes: String?
  /// The criterion of which this is another reading.
  public var variantOf: String?
  /// The criteria that answer the same question and are read side by side share a family.
  public var family: String?
  /// Weighed only when asked for by name.
  public var isOptional = false
  public var rationale: String
  /// Who it is for; where this is not met the criterion is not applicable.
  public var applies: Condition?
  public var when: Condition
  /// Degrees, strongest first; the first that holds is the record's.
  public var categories: [Category]
  public var score: Score?
  /// How well it performs, and where it misleads.
  public var limits: String?
  /// What must already be on record for an open criterion to speak; `nil` where nothing must.
  public var trigger: RecordCondition?
  public var referral: ReferralRule?
  public var remarks: [Remark]
  public var examples: [Example]
  public var revisions: [Revision]
  public var origin: Origin

  public init(
    id: String, revision: Int, title: String, kind: Kind, source: Source, evidence: Evidence,
    rationale: String, when: Condition, origin: Origin
  ) {
    self.id = id
    self.revision = revision
    self.title = title
    self.kind = kind
    self.source = source
    self.evidence = evidence
    self.rationale = rationale
    self.when = when
    self.categories = []
    self.remarks = []
    self.examples = []
    self.revisions = []
    self.origin = origin
  }
}

extension Criterion {
  /// A line that is printed with the result where the record shows its condition.
  public struct Remark: Sendable, Hashable {
    public let when: RecordCondition
    public let text: String

    public init(when: RecordCondition, text: String) {
      self.when = when
      self.text = text
    }
  }

  public struct Revision: Sendable, Hashable {
    public let number: Int
    public let date: PartialDate
    public let change: String

    public init(number: Int, date: PartialDate, change: String) {
      self.number = number
      self.date = date
      self.change = change
    }
  }
}
