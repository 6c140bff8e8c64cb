/// How a quantity is worked out from others in the same record.
public struct Derivation: Sendable, Hashable {
  public enum Operand: Sendable, Hashable {
    /// Another measure, which is subtracted.
    case measure(Code)
    /// The laboratory's own limits, which stand beside the value and divide it.
    case upperLimit, lowerLimit
  }

  public let code: Code
  public let source: Code
  public let operand: Operand

  /// Every quantity of the shipped table.
  public static let shipped: [Derivation] = DataTable(EmbeddedFiles.`derived.csv`).rows.map {
    row in
    let operand: Operand? =
      switch (row["operation"], row["from"]) {
      case ("minus", let other): .measure(Code(other))
      case ("over", "upper"): .upperLimit
      case ("over", "lower"): .lowerLimit
      default: nil
      }
    guard let operand else { preconditionFailure("\(row["code"]) is derived in no known way") }
    return Derivation(code: Code(row["code"]), source: Code(row["of"]), operand: operand)
  }
}
