public struct Allergy: Sendable, Hashable {
  public var substance: String
  public var reaction: String?
  public var provenance: Provenance

  public init(substance: String, provenance: Provenance) {
    self.substance = substance
    self.provenance = provenance
  }
}
