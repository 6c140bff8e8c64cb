import Clinical
import XMLReading

/// A number with its unit, as a value of an observation gives it: exactly, or as a bound.
struct CDAQuantity {
  let number: Double
  let unit: String
  let comparator: Measurement.Comparator?

  /// Reads a physical quantity or whole number, or a stretch of which only one end is given;
  /// text is not read for a number.
  init?(_ value: XMLElement) {
    switch value.dataType {
    case "PQ", "REAL", "INT", "MO", nil:
      guard let number = value.decimalValue else { return nil }
      self.init(number, value["unit"], nil)
    case "IVL_PQ", "IVL_REAL", "IVL_INT":
      let low = value.child(named: "low")
      let high = value.child(named: "high")
      if let number = low?.decimalValue, high?.decimalValue == nil {
        self.init(number, low?["unit"], low.isInclusive ? .atLeast : .above)
      } else if let number = high?.decimalValue, low?.decimalValue == nil {
        self.init(number, high?["unit"], high.isInclusive ? .atMost : .below)
      } else {
        return nil
      }
    default: return nil
    }
  }

  private init(_ number: Double, _ unit: String?, _ comparator: Measurement.Comparator?) {
    self.number = number
    self.unit = unit.map { trimmed($0) } ?? "1"
    self.comparator = comparator
  }
}

extension XMLElement {
  fileprivate var decimalValue: Double? {
    guard nullFlavor == nil, let text = self["value"].map({ trimmed($0) }), !text.isEmpty,
      text.utf8.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") })
    else { return nil }
    return Double(text)
  }
}

extension XMLElement? {
  /// Whether a bound belongs to the stretch, as it does where nothing else is written.
  fileprivate var isInclusive: Bool { self?["inclusive"] != "false" }
}
