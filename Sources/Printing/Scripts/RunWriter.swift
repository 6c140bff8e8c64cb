/// Writes glyphs at their places as elements of a `TJ` array.
struct RunWriter {
  private var codes: [UInt8] = []
  private var isOpen = false
  private var rise = 0.0
  /// Where the pen is, in thousandths of an em.
  private var pen = 0.0
  /// What the glyphs written since stand for, together.
  private var span: String?
  private var spanCodes: [UInt8] = []

  /// Begins a cluster; `text` is what it stands for where its glyphs do not say.
  mutating func begin(_ text: String?) {
    guard let text else { return closeSpan() }
    if span == nil {
      endString()
      spanCodes = codes
      codes = []
    }
    // Neighbours are said together, but never across a space, where a line may be cut by a reader.
    span = (span ?? "") + text
  }

  mutating func show(_ glyph: Int, x: Double, y: Double, width: Double) {
    if (y - rise).magnitude >= 0.5 {
      endString()
      codes.put("]TJ ")
      codes.put(y / 1000, decimals: 3)
      codes.put(" Ts[")
      rise = y
    }
    let step = (x - pen).rounded()
    if step != 0 {
      endString()
      codes.put(-Int(step))
      pen += step
    }
    if !isOpen {
      codes.append(UInt8(ascii: "<"))
      isOpen = true
    }
    codes.put(hex16: glyph)
    pen += width
  }

  mutating func finish() -> [UInt8] {
    closeSpan()
    endString()
    if rise != 0 { codes.put("]TJ 0 Ts[") }
    return codes
  }

  private mutating func endString() {
    if isOpen { codes.append(UInt8(ascii: ">")) }
    isOpen = false
  }

  private mutating func closeSpan() {
    guard let span else { return }
    endString()
    var whole = spanCodes
    whole.put("]TJ/Span<</ActualText<FEFF")
    for unit in span.utf16 { whole.put(hex16: Int(unit)) }
    whole.put(">>>BDC[")
    codes = whole + codes
    codes.put("]TJ EMC[")
    self.span = nil
  }
}
