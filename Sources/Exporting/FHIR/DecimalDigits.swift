/// Numbers as FHIR's `decimal` has them: digits, a point and no exponent.
enum DecimalDigits {
  static func string(_ value: Double) -> String {
    if let whole = Int(exactly: value) { return String(whole) }
    let text = value.description
    guard let mark = text.firstIndex(of: "e"),
      let exponent = Int(text[text.index(after: mark)...]), exponent < 0
    else { return text }
    let digits = text[..<mark].filter { $0 != "." && $0 != "-" }
    return (value < 0 ? "-" : "") + "0." + String(repeating: "0", count: -exponent - 1) + digits
  }
}
