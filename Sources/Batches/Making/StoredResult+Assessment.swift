public import Assessments
import Clinical
import Criteria
public import Diagnostics
import Foundation
public import Ledger

extension StoredResult {
  /// The place on the work list of what could not be read: an emergency may be in it.
  public static let unreadRank = 30

  /// What is kept of a record that was read, at least in part.
  ///
  /// `input` is the digest of what was read as one; `isSummary` says that its letter requests
  /// nothing, `isDamaged` that something of it could not be read or printed.
  public init(
    _ assessment: Assessment, key: String, reference: String, digest: ContentDigest,
    input: ContentDigest, part: Int, isSummary: Bool, isDamaged: Bool
  ) {
    self.init(
      input: Data(input.bytes), part: part, digest: Data(digest.bytes), key: key,
      reference: reference,
      kind: isDamaged ? .quarantined : isSummary ? .summary : .letter)
    let priority = assessment.priority
    urgency = priority.level?.rawValue
    let raising = priority.cannotExclude.filter { $0.urgencyRaised == priority.level }
    let rules = priority.level == nil ? [] : priority.deciding + raising
    self.rules = rules.map(\.criterion.id).joined(separator: " ")
    if let first = rules.first {
      reason = (priority.deciding.isEmpty ? "cannot exclude: " : "") + first.criterion.title
    } else {
      reason = "urgency cannot be set; this is not a low urgency"
    }
    rank = Self.rank(of: priority.level) + min(rules.first?.criterion.referral?.danger ?? 9, 9)
    let checks = priority.cannotExclude.compactMap { $0.criterion.referral?.check }
    let inquiries = assessment.inquiries.prefix(4).map(\.inquiry)
    examine = (checks.prefix(1) + inquiries).joined(separator: "; ")
    date = assessment.record.date?.description
    person = assessment.record.patient.digestOfIdentity.map { Data($0.bytes) }
  }

  /// What is kept of a record that could not be read at all.
  public init(
    unread diagnostics: [Diagnostic], key: String, digest: ContentDigest, input: ContentDigest,
    part: Int
  ) {
    self.init(
      input: Data(input.bytes), part: part, digest: Data(digest.bytes), key: key, reference: key,
      kind: .quarantined)
    rank = Self.unreadRank
    reason = "the form could not be read; nothing in it was screened"
    examine = "read the form itself"
  }

  /// Whether nothing of the form could be read.
  public var isUnread: Bool { rank == Self.unreadRank }

  /// Tens, so that the danger of the rule sorts within.
  ///
  /// Where no urgency can be set, it stands after what must be seen within two weeks and before what
  /// can wait (project convention).
  private static func rank(of urgency: Urgency?) -> Int {
    switch urgency {
    case .immediate: 0
    case .sameDay: 10
    case .urgent: 20
    case nil: 31
    case .soon: 50
    case .routine: 60
    case .consider: 70
    case Urgency.none?: 80
    }
  }
}

extension Patient {
  /// The SHA-256 of family name, given name and day of birth without regard to case, accents and
  /// spaces; `nil` where one of them is missing.
  var digestOfIdentity: ContentDigest? {
    guard let family, let given, let born, born.day != nil else { return nil }
    let words = [family, given].map { name in
      name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        .filter { $0.isLetter }
    }
    guard words.allSatisfy({ !$0.isEmpty }) else { return nil }
    return ContentDigest(of: (words + [born.description]).joined(separator: "|").utf8)
  }
}
