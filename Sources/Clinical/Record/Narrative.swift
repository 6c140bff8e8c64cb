/// Free text of the record, kept as it was written and never read for meaning.
public struct Narrative: Sendable, Hashable {
  public enum Topic: String, Sendable, Hashable, CaseIterable {
    case presenting, history, examination, function, medication, investigation, plan, other
  }

  public var topic: Topic
  public var text: String
  public var observer: Observer?
  public var date: PartialDate?
  public var provenance: Provenance

  public init(topic: Topic, text: String, provenance: Provenance) {
    self.topic = topic
    self.text = text
    self.provenance = provenance
  }
}
