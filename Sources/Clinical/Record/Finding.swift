/// One statement about a patient: a concept, its state, where, when, and who says so.
public struct Finding: Sendable, Hashable {
  public var code: Code
  public var presence: Presence
  /// Why it could not be assessed or was not, in the words of the record.
  public var reason: String?
  public var site: Code?
  public var side: Side?
  public var observer: Observer
  public var date: PartialDate?
  public var onset: PartialDate?
  public var tempo: Tempo?
  public var course: Course?
  public var distribution: Distribution?
  public var elicitation: Elicitation?
  public var severity: Severity?
  public var note: String?
  public var provenance: Provenance

  public init(
    _ code: Code, _ presence: Presence, site: Code? = nil, side: Side? = nil,
    observer: Observer, date: PartialDate? = nil, provenance: Provenance
  ) {
    self.code = code
    self.presence = presence
    self.site = site
    self.side = side
    self.observer = observer
    self.date = date
    self.provenance = provenance
  }
}
