import Diagnostics
import XMLReading

func read(
  _ text: String, limits: XMLReader.Limits = XMLReader.Limits()
) throws(Rejection) -> XMLElement {
  try XMLReader(limits: limits).read(Array(text.utf8), path: "test.xml")
}

/// Why a document is refused, as `line:column id`, with zero for what is not known.
func problems(_ text: String, limits: XMLReader.Limits = XMLReader.Limits()) -> [String] {
  problems(Array(text.utf8), limits: limits)
}

func problems(_ bytes: [UInt8], limits: XMLReader.Limits = XMLReader.Limits()) -> [String] {
  do throws(Rejection) {
    _ = try XMLReader(limits: limits).read(bytes, path: "test.xml")
    return []
  } catch {
    return error.reasons.map { "\($0.origin.line ?? 0):\($0.origin.column ?? 0) \($0.id)" }
  }
}

/// Visits every element, to see that whatever was accepted can be used.
func visit(_ element: XMLElement) -> Int {
  _ = (element.origin, element.text, element.fullText)
  _ = element.attributes.map { ($0.origin, $0.value) }
  return element.children.reduce(1) { $0 + visit($1) }
}

/// A generator that gives the same numbers on every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
