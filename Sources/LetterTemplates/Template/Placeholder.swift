public import Clinical

/// A name that a clinic's own text uses, with the words for each state it can be in.
public struct Placeholder: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// Whether a finding is there, anywhere.
    case finding(Code)
    /// The latest value of a measure.
    case measure(Code)
    /// A line of the record's head.
    case field(Field)
  }

  /// What of the record's head a placeholder can show.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    case patientName = "patient.name"
    case patientBorn = "patient.born"
    case referrerName = "referrer.name"
    case referrerRole = "referrer.role"
    case referrerOrganisation = "referrer.organisation"
    case referrerTelephone = "referrer.telephone"
    case referrerEmail = "referrer.email"
    case recipientName = "recipient.name"
    case recipientOrganisation = "recipient.organisation"
    case service = "referral.service"
    case date = "record.date"
    case reference = "letter.reference"
  }

  public var kind: Kind
  /// The words for each state that the kind can be in; `{value}` stands for a value.
  public var words: [Presence: PhraseText]

  public init(kind: Kind, words: [Presence: PhraseText]) {
    self.kind = kind
    self.words = words
  }
}

extension Placeholder.Kind {
  /// The states that need words: silence always does.
  var states: [Presence] {
    switch self {
    case .finding: Presence.allCases
    case .measure: [.present, .notAssessed, .notAssessable]
    case .field: [.present, .notAssessed]
    }
  }

  /// Whether the words for *present* hold the value.
  var hasValue: Bool {
    if case .finding = self { return false }
    return true
  }
}
