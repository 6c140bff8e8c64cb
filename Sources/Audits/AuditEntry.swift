public import Assessments
public import Clinical
public import Criteria

/// One record held against the red-flag rules: what it asked for, and what was recorded as done.
public struct AuditEntry: Sendable {
  public enum Breach: String, Sendable, Hashable, CaseIterable {
    /// A rule is met, and the record says that no referral was made.
    case notReferred = "not-referred"
    /// A rule is met, and the record does not say whether a referral was made.
    case referralNotRecorded = "referral-not-recorded"
    /// The referral was made at a lower urgency than the rules ask for.
    case lowerUrgency = "lower-urgency"
    /// The referral was made, and its urgency was not recorded.
    case urgencyNotRecorded = "urgency-not-recorded"
    /// The referral was made later than the rule allows.
    case late
  }

  public let key: String
  /// The highest urgency of the rules that are met; rules that are only open do not set it.
  public let asked: Urgency?
  public let rules: [CriterionResult]
  /// The emergency rules that the record leaves open.
  public let open: [CriterionResult]
  public let breaches: [Breach]
  /// What would have decided the open rules, each finding once.
  public let gaps: [Code]
  public let isDamaged: Bool

  public init(_ assessment: Assessment, key: String) {
    self.key = key
    let fired = assessment.priority.fired
    asked = fired.compactMap(\.urgencyFired).max()
    rules = fired
    open = assessment.priority.cannotExclude
    breaches = Self.breaches(of: assessment.record, asked: asked)
    gaps = Set(
      open.flatMap { $0.settleRuledOut + $0.settleMet }.map(\.code)
    ).sorted()
    isDamaged = assessment.isDamaged
  }

  /// Rules that leave referral to judgement are not audited.
  private static func breaches(of record: PatientRecord, asked: Urgency?) -> [Breach] {
    guard let asked, asked >= .routine else { return [] }
    let referral = record.referral
    switch referral?.made ?? .notAssessed {
    case .absent, .notAssessable: return [.notReferred]
    case .notAssessed: return [.referralNotRecorded]
    case .present: break
    }
    var breaches: [Breach] = []
    if let given = referral?.urgency {
      if given < asked { breaches.append(.lowerUrgency) }
    } else {
      breaches.append(.urgencyNotRecorded)
    }
    if let days = asked.daysAllowed, let made = referral?.date, let seen = record.date,
      made.earliest.number > seen.latest.number + days
    {
      breaches.append(.late)
    }
    return breaches
  }
}

extension Urgency {
  /// Days from the record to the referral; `nil` where no source gives a number.
  fileprivate var daysAllowed: Int? {
    switch self {
    case .immediate, .sameDay: 0
    case .urgent: 14
    case .soon, .routine, .consider, .none: nil
    }
  }
}

extension AuditEntry.Breach {
  public var words: String {
    switch self {
    case .notReferred: "no referral was made"
    case .referralNotRecorded: "whether a referral was made is not recorded"
    case .lowerUrgency: "the referral was made at a lower urgency"
    case .urgencyNotRecorded: "the urgency of the referral is not recorded"
    case .late: "the referral was made late"
    }
  }
}
