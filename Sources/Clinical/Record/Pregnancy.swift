/// What is known of a pregnancy or a recent birth.
public struct Pregnancy: Sendable, Hashable {
  public enum Status: String, Sendable, Hashable, CaseIterable {
    case pregnant, postpartum
    case notPregnant = "not-pregnant"
    case notApplicable = "not-applicable"
    case notAssessed = "not-assessed"
  }

  public var status: Status
  public var gestationWeeks: Double?
  public var postpartumDays: Double?
  public var date: PartialDate?
  public var provenance: Provenance

  public init(status: Status, provenance: Provenance) {
    self.status = status
    self.provenance = provenance
  }
}
