/// A person or service that sends or receives a letter.
public struct Practitioner: Sendable, Hashable {
  public var name: String?
  public var role: String?
  public var registration: String?
  public var organisation: String?
  public var address: String?
  public var telephone: String?
  public var email: String?
  public var provenance: Provenance

  public init(provenance: Provenance) { self.provenance = provenance }
}
