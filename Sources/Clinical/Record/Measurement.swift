/// A number from a laboratory, an instrument or a person, in the unit it was recorded in.
public struct Measurement: Sendable, Hashable {
  /// What a laboratory writes before a number it could not resolve.
  public enum Comparator: String, Sendable, Hashable, CaseIterable {
    case below = "<"
    case atMost = "<="
    case above = ">"
    case atLeast = ">="
  }

  public var code: Code
  /// `nil` when the measurement was not made; then `presence` says why.
  public var value: Double?
  public var comparator: Comparator?
  /// UCUM, or one of the spellings that the table of units knows.
  public var unit: String
  /// `value` in the unit of the measure; `nil` when there is no value.
  public var canonicalValue: Double?
  /// The laboratory's own reference range, in the recorded unit.
  public var low: Double?
  public var high: Double?
  public var date: PartialDate?
  /// Minutes after midnight.
  public var minute: Int?
  public var site: Code?
  public var observer: Observer
  public var presence: Presence
  public var reason: String?
  public var provenance: Provenance

  public init(
    _ code: Code, _ value: Double?, unit: String, canonicalValue: Double?,
    observer: Observer = .instrument, presence: Presence = .present, provenance: Provenance
  ) {
    self.code = code
    self.value = value
    self.unit = unit
    self.canonicalValue = canonicalValue
    self.observer = observer
    self.presence = presence
    self.provenance = provenance
  }
}
