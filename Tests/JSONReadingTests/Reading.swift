import Diagnostics
import JSONReading

/// Reads `text`, or says why not as `line:column id`.
func read(_ text: String, depth: Int = 64) throws(Rejection) -> JSONValue {
  let reader = JSONReader(limits: JSONReader.Limits(depth: depth))
  return try reader.read(Array(text.utf8), path: "test.json")
}

func problems(_ text: String, depth: Int = 64) -> [String] {
  problems(Array(text.utf8), depth: depth)
}

func problems(_ bytes: [UInt8], depth: Int = 64) -> [String] {
  do throws(Rejection) {
    _ = try JSONReader(limits: JSONReader.Limits(depth: depth)).read(bytes, path: "test.json")
    return []
  } catch {
    return error.reasons.map { reason in
      "\(reason.origin.line ?? 0):\(reason.origin.column ?? 0) \(reason.id)"
    }
  }
}

/// Visits every value, to see that whatever was accepted can be used.
func visit(_ value: JSONValue) -> Int {
  _ = value.origin
  return switch value.content {
  case .array(let elements): elements.reduce(1) { $0 + visit($1) }
  case .object(let members): members.reduce(1) { $0 + visit($1.value) }
  case .string(let text): text.isEmpty ? 1 : 1
  case .number(let number): number.double == nil ? 1 : 1
  case .boolean, .null: 1
  }
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
