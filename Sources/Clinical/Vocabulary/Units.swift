/// The one table through which every measurement is converted.
///
/// An unknown unit is not guessed: the conversion answers `nil`, and the reader refuses the value.
public struct Units: Sendable {
  struct Unit: Sendable {
    let dimension: String
    let factor: Double
    let offset: Double
  }

  private let units: [String: Unit]

  public static let shipped = Units(DataTable(EmbeddedFiles.`units.csv`))

  init(_ table: DataTable) {
    units = Dictionary(
      table.rows.map { row in
        guard let factor = Double(row["factor"]), let offset = Double(row["offset"]) else {
          preconditionFailure("the unit \(row["unit"]) has no factor")
        }
        return (row["unit"], Unit(dimension: row["dimension"], factor: factor, offset: offset))
      }, uniquingKeysWith: { $1 })
  }

  public var names: [String] { units.keys.sorted() }

  /// `value` in the unit of `measure`; `nil` when the unit is unknown or of another dimension.
  public func convert(_ value: Double, from unit: String, to measure: Measure) -> Double? {
    if unit == measure.unit { return value }
    guard let source = units[unit], let target = units[measure.unit] else { return nil }
    var base = value * source.factor + source.offset
    if source.dimension != target.dimension {
      guard let bridged = bridge(base, from: source.dimension, to: target.dimension, of: measure)
      else { return nil }
      base = bridged
    }
    return rounded((base - target.offset) / target.factor)
  }

  /// Between grams, millimoles and milliequivalents a litre.
  private func bridge(
    _ value: Double, from source: String, to target: String, of measure: Measure
  ) -> Double? {
    var millimoles: Double
    switch source {
    case "substance": millimoles = value
    case "concentration":
      guard let molarMass = measure.molarMass else { return nil }
      millimoles = value * 1000 / molarMass
    case "equivalents":
      guard let valence = measure.valence else { return nil }
      millimoles = value / valence
    default: return nil
    }
    switch target {
    case "substance": return millimoles
    case "concentration": return measure.molarMass.map { millimoles * $0 / 1000 }
    case "equivalents": return measure.valence.map { millimoles * $0 }
    default: return nil
    }
  }

  /// Nine significant figures: enough for any laboratory, and 100.4 °F is exactly 38 °C.
  private func rounded(_ value: Double) -> Double {
    guard value != 0, value.isFinite else { return value }
    var scale = 1.0
    while (value * scale).magnitude < 100_000_000 { scale *= 10 }
    return (value * scale).rounded() / scale
  }
}
