/// One line of the past, family or social history.
public struct HistoryItem: Sendable, Hashable {
  public enum Topic: String, Sendable, Hashable, CaseIterable {
    case past, surgical, family, social, occupational, driving
  }

  public var topic: Topic
  public var text: String
  public var relation: String?
  public var presence: Presence = .present
  public var onset: PartialDate?
  public var ended: PartialDate?
  public var provenance: Provenance

  public init(topic: Topic, text: String, provenance: Provenance) {
    self.topic = topic
    self.text = text
    self.provenance = provenance
  }
}
