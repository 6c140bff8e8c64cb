/// The check digits with which terminologies guard their identifiers.
enum CheckDigit {
  /// Whether the last digit of a SNOMED CT identifier is its Verhoeff check digit.
  static func isVerhoeff(_ identifier: String) -> Bool {
    var sum = 0
    for (position, digit) in identifier.reversed().enumerated() {
      guard let digit = digit.wholeNumberValue else { return false }
      sum = multiplied[sum][permuted(digit, times: position % 8)]
    }
    return sum == 0 && identifier.count >= 6
  }

  /// Whether the digit behind the hyphen of a LOINC identifier is its mod-10 check digit.
  static func isLOINC(_ identifier: String) -> Bool {
    let parts = identifier.split(separator: "-")
    guard parts.count == 2, let check = Int(parts[1]) else { return false }
    var sum = 0
    for (position, digit) in parts[0].reversed().enumerated() {
      guard let digit = digit.wholeNumberValue else { return false }
      let weighted = position.isMultiple(of: 2) ? digit * 2 : digit
      sum += weighted / 10 + weighted % 10
    }
    return (10 - sum % 10) % 10 == check
  }

  private static func permuted(_ digit: Int, times: Int) -> Int {
    (0..<times).reduce(digit) { digit, _ in [1, 5, 7, 6, 2, 8, 3, 0, 9, 4][digit] }
  }

  private static let multiplied = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
    [2, 3, 4, 0, 1, 7, 8, 9, 5, 6], [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
    [4, 0, 1, 2, 3, 9, 5, 6, 7, 8], [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
    [6, 5, 9, 8, 7, 1, 0, 4, 3, 2], [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
    [8, 7, 6, 5, 9, 3, 2, 1, 0, 4], [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
  ]
}
