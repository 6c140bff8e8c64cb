/// The signature of the clinician who has checked the record and its letter.
public struct Signature: Sendable, Hashable {
  public var name: String
  public var role: String?
  public var registration: String?
  public var date: PartialDate
  /// What was signed, as sixty-four hexadecimal digits; a signature without it binds nobody.
  public var digest: String?
  public var provenance: Provenance

  public init(name: String, date: PartialDate, provenance: Provenance) {
    self.name = name
    self.date = date
    self.provenance = provenance
  }
}
