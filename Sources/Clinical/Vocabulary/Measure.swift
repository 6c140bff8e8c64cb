/// A number that a record can hold, with the unit everything is converted to.
public struct Measure: Sendable, Hashable {
  /// Which value counts when a record holds several.
  public enum Choice: String, Sendable, Hashable {
    case latest, highest, lowest
  }

  public let code: Code
  public let label: String
  /// A UCUM unit.
  public let unit: String
  public let choice: Choice
  /// Grams per mole; `nil` where mass and substance are not converted.
  public let molarMass: Double?
  /// Charges per ion; `nil` where equivalents are not used.
  public let valence: Double?
  /// The usual adult reference range, in the unit of the measure; the laboratory's own goes first.
  public let low: Double?
  public let high: Double?
  /// What the number cannot go beyond in anybody alive, in the unit of the measure.
  public let possible: ClosedRange<Double>
  public let method: Concept.Method
}
