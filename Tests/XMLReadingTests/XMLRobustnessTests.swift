import Diagnostics
import Testing
import XMLReading

private let sample = """
  <?xml version="1.0" encoding="UTF-8"?>
  <!-- a record -->
  <record xmlns="urn:r" id="p-1">
    <finding code="clonus" side='left'>é &amp; &#233;</finding>
    <note><![CDATA[a < b]]></note><?pi x?>
  </record>
  """

struct XMLRobustnessTests {
  @Test func `a document cut off anywhere is refused`() throws {
    let bytes = Array(sample.utf8)
    #expect(visit(try XMLReader().read(bytes, path: "-")) == 3)
    for end in 0..<bytes.count {
      let rejection = #expect(throws: Rejection.self) {
        _ = try XMLReader().read(Array(bytes[..<end]), path: "-")
      }
      #expect(end == 0 || rejection?.reasons.first?.origin.line != nil)
    }
  }

  @Test func `a damaged document is read or refused and never brings the reader down`() throws {
    let schema = try XMLSchema(Array(recordSchema.utf8))
    var generator = SeededGenerator(state: 20)
    let pieces: [[UInt8]] = [
      "<", ">", "&", "\"", "'", "<!--", "-->", "<![CDATA[", "]]>", "<a b='", "</record>", "x:",
      "\0",
      "<!DOCTYPE r [<!ENTITY a 'b'>]>", "<?", " xmlns:x='y'", "&a;", "\u{85}",
    ].map { Array($0.utf8) }
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
        let root = try XMLReader().read(bytes, path: "-")
        accepted += visit(root) > 0 ? 1 : 0
        _ = schema.validate(root)
      } catch {
        #expect(!error.reasons.isEmpty)
      }
    }
    #expect(accepted > 100)
  }

  @Test func `many readers may work at once`() async throws {
    let schema = try XMLSchema(Array(recordSchema.utf8))
    try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<64 {
        group.addTask {
          let text = "<record id='\(number)'><finding side='nowhere'/></record>"
          let root = try XMLReader().read(Array(text.utf8), path: "\(number).xml")
          return schema.validate(root).count + (root["id"] == "\(number)" ? 0 : 100)
        }
      }
      for try await count in group { #expect(count == 1) }
    }
  }
}
