/// A movement that the patient reports or the examiner sees, with its features.
public struct Movement: Sendable, Hashable {
  public struct Feature: Sendable, Hashable {
    public var code: Code
    public var presence: Presence
    public var reason: String?
    public var observer: Observer
    public var date: PartialDate?
    public var provenance: Provenance

    public init(
      _ code: Code, _ presence: Presence, reason: String? = nil, observer: Observer,
      date: PartialDate? = nil, provenance: Provenance
    ) {
      self.code = code
      self.presence = presence
      self.reason = reason
      self.observer = observer
      self.date = date
      self.provenance = provenance
    }
  }

  public var id: String
  /// What the person who reports it calls it: a phenomenon of the vocabulary; not a conclusion.
  public var called: Code?
  public var site: Code?
  public var side: Side?
  public var observer: Observer
  public var date: PartialDate?
  public var onset: PartialDate?
  public var tempo: Tempo?
  public var course: Course?
  /// Cycles a second.
  public var frequency: Double?
  public var timesPerDay: Double?
  public var beats: Int?
  /// Seconds that one event lasts.
  public var seconds: Double?
  public var features: [Feature]
  public var note: String?
  public var provenance: Provenance

  public init(id: String, observer: Observer, features: [Feature] = [], provenance: Provenance) {
    self.id = id
    self.observer = observer
    self.features = features
    self.provenance = provenance
  }
}
