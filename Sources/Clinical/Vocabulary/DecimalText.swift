/// Numbers in print: as short as they are exact, with a point and no exponent.
public enum DecimalText {
  public static func string(_ value: Double) -> String {
    if value == value.rounded(), value.magnitude < 1e15 { return String(Int(value)) }
    return "\(value)"
  }
}
