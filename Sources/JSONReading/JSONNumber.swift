/// A number as it was written, so that no digit of a dose or a result is lost or added.
public struct JSONNumber: Sendable, Hashable {
  /// The text in the input, in the grammar of RFC 8259 section 6.
  public let text: String

  init(text: String) {
    self.text = text
  }

  /// The nearest `Double`; `nil` for a number beyond its range.
  public var double: Double? {
    guard let value = Double(text), value.isFinite else { return nil }
    return value
  }

  /// The number, if it is written without a fraction and an exponent and fits an `Int`.
  public var int: Int? {
    Int(text)
  }
}

extension JSONNumber: CustomStringConvertible {
  public var description: String { text }
}
