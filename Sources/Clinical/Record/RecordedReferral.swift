/// The referral that the record itself tells of: asked for, or already made.
public struct RecordedReferral: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case new, expedite
    case emergency
    /// A summary only; no referral is asked for.
    case summary
  }

  public var kind: Kind?
  public var made: Presence = .notAssessed
  /// The referrer's own priority.
  public var urgency: Urgency?
  public var date: PartialDate?
  public var service: String?
  public var question: String?
  public var requestedAction: String?
  public var concerns: String?
  public var interimAdvice: String?
  /// Whether the patient has been told which disease is in question.
  public var patientTold: Presence = .notAssessed
  /// Whether the referrer has confirmed that the patient may have a copy, in plain words or whole.
  public var copyToPatient: Presence = .notAssessed
  public var consentToShare: Presence = .notAssessed
  public var provenance: Provenance

  public init(provenance: Provenance) { self.provenance = provenance }
}
