import Diagnostics
import JSONReading
import Testing

private let sample = """
  {"id": "p-1", "née": [1, -2.5e3, true, null, "\\u00e9\\uD834\\uDD1E\\n"],
   "findings": [{"code": "clonus", "side": "left"}, {"code": "wasting", "when": {"y": 2024}}]}
  """

struct JSONRobustnessTests {
  @Test func `a text cut off anywhere is refused with its place`() throws {
    let bytes = Array(sample.utf8)
    _ = try JSONReader().read(bytes, path: "-")
    for end in 0..<bytes.count {
      let rejection = #expect(throws: Rejection.self) {
        _ = try JSONReader().read(Array(bytes[..<end]), path: "-")
      }
      #expect(rejection?.reasons.first?.origin.line != nil)
      #expect(rejection?.reasons.first?.origin.column != nil)
    }
  }

  @Test func `a damaged text is read or refused and never brings the reader down`() {
    var generator = SeededGenerator(state: 20)
    let pieces: [[UInt8]] = ["\"", "\\", "{", "}", "[", "]", ",", ":", "\\uD800", "1e", "\n"]
      .map { Array($0.utf8) }
    var accepted = 0
    for _ in 0..<5000 {
      var bytes = Array(sample.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: pieces.randomElement(using: &generator) ?? [], at: place)
        default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &generator))
        }
      }
      do throws(Rejection) {
        accepted += visit(try JSONReader().read(bytes, path: "-")) > 0 ? 1 : 0
      } catch {
        #expect(error.reasons.allSatisfy { $0.origin.line != nil && $0.origin.column != nil })
      }
    }
    #expect(accepted > 0)
  }
}
