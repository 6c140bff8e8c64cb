extension [UInt8] {
  /// Appends characters that are made while the program runs.
  @_disfavoredOverload
  mutating func put(_ text: String) {
    append(contentsOf: text.utf8)
  }

  /// Appends characters that stand in the program: one copy, without a string.
  mutating func put(_ text: StaticString) {
    unsafe append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func put(_ number: Int) {
    if number >= 0, number < 1000 {
      if number >= 100 { append(UInt8(48 + number / 100)) }
      if number >= 10 { append(UInt8(48 + number / 10 % 10)) }
      append(UInt8(48 + number % 10))
      return
    }
    var rest = number.magnitude
    if number < 0 { append(UInt8(ascii: "-")) }
    var divisor: UInt = 1
    while rest / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      append(UInt8(ascii: "0") + UInt8(rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }

  /// Appends a length with at most two decimals: 0.01 point is finer than any printer.
  mutating func put(_ number: Double) {
    let hundredths = Int((number * 100).rounded())
    if hundredths < 0 { append(UInt8(ascii: "-")) }
    let whole = hundredths.magnitude / 100
    let part = hundredths.magnitude % 100
    put(Int(whole))
    guard part > 0 else { return }
    append(UInt8(ascii: "."))
    append(UInt8(ascii: "0") + UInt8(part / 10))
    if part % 10 > 0 { append(UInt8(ascii: "0") + UInt8(part % 10)) }
  }

  /// Appends a number with so many decimals.
  mutating func put(_ number: Double, decimals: Int) {
    var power = 1
    for _ in 0..<decimals { power *= 10 }
    let rounded = Int((number * Double(power)).rounded())
    if rounded < 0 { append(UInt8(ascii: "-")) }
    put(Int(rounded.magnitude) / power)
    append(UInt8(ascii: "."))
    let digits = String(Int(rounded.magnitude) % power)
    put(String(repeating: "0", count: decimals - digits.count) + digits)
  }

  /// Appends numbers with a space after each.
  mutating func put(_ numbers: Double...) {
    for number in numbers {
      put(number)
      append(UInt8(ascii: " "))
    }
  }

  mutating func put(hex16 number: Int) {
    for shift in [12, 8, 4, 0] {
      append(hexDigit(number >> shift & 0xF))
    }
  }

  mutating func put(hex bytes: [UInt8]) {
    for byte in bytes {
      append(hexDigit(Int(byte >> 4)))
      append(hexDigit(Int(byte & 0xF)))
    }
  }

  /// Appends a reference to an object.
  mutating func put(reference object: Int) {
    put(object)
    put(" 0 R")
  }

  /// Appends a PDF text string: plain where all is printable ASCII, else UTF-16.
  mutating func put(string text: String) {
    let special: [UInt8] = [UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\")]
    if text.utf8.allSatisfy({ $0 >= 32 && $0 < 127 && !special.contains($0) }) {
      append(UInt8(ascii: "("))
      put(text)
      append(UInt8(ascii: ")"))
      return
    }
    put("<FEFF")
    for unit in text.utf16 { put(hex16: Int(unit)) }
    put(">")
  }

  private func hexDigit(_ value: Int) -> UInt8 {
    UInt8(value < 10 ? 48 + value : 55 + value)
  }
}
