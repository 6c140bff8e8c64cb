import Clinical
import Diagnostics
import Importing
import Testing

@Suite struct PrivacyTests {
  let probe: Probe
  private static let marker = "ZZMARKERZZ"

  init() throws { probe = try Probe() }

  private func expectSilence(_ imported: ImportedRecord) {
    for diagnostic in imported.diagnostics {
      #expect(!diagnostic.description.contains(Self.marker))
    }
  }

  /// A full record in which every value, whatever its type, is the marker.
  private func marked(_ written: WrittenForm) -> WrittenForm {
    var marked = written
    marked.values = written.values.map { attribute, text in
      if case .constant = attribute.type { return (attribute, text) }
      return (attribute, Self.marker)
    }
    marked.children = written.children.map(self.marked)
    return marked
  }

  private var sample: WrittenForm {
    var generator = RecordGenerator(seed: 5, density: 100)
    return marked(generator.record())
  }

  @Test func `no value of a record is repeated in a diagnostic`() throws {
    let xml = try probe.whole(sample.xml())
    #expect(xml.diagnostics.count > 100)
    expectSilence(xml)
    let json = sample.json.replacing(": \(Self.marker)", with: ": \"\(Self.marker)\"")
    let imported = try probe.whole(json)
    #expect(imported.diagnostics.count > 100)
    expectSilence(imported)
  }

  @Test func `no name that the form does not know is repeated in a diagnostic`() throws {
    let name = Self.marker
    for body in [
      "<\(name)/>", "<patient \(name)=\"x\"/>", "<patient><\(name)>x</\(name)></patient>",
      "<patient>\(name)</patient>", "<\(name)", "<\(name)></record>", "<patient \(name)/>",
      "&\(name);", "<\(name):a/>", "<?\(name)", "<patient given=\"\(name)<\"/>",
    ] {
      let imported = try probe.xml(body)
      #expect(imported.isDamaged)
      expectSilence(imported)
    }
    for members in [
      "\"\(name)\": 1", "\"\(name)\": {}", "\"\(name)\": [1, 2,]", "\"\(name)\": {\"a\": \(name)}",
      "\"\(name)\": {\"a\": 1, \"a\": 2}", "\"\(name)\": 1, \"\(name)\": 2", "\(name)",
      "\"patient\": {\"\(name)\": {\"given\": tru}}", "\"date\": \"\(name)\n\"",
    ] {
      let imported = try probe.json(members)
      #expect(imported.isDamaged)
      expectSilence(imported)
    }
    for root in [
      "<\(name)/>", "<\(name) xmlns=\"urn:fascicle:record:1\"/>",
      "<\(name) xmlns=\"http://hl7.org/fhir\"/>", "{\"resourceType\": \"\(name)\"}",
      "{\"$type\": \"\(name)\"}", name,
    ] {
      expectSilence(try probe.whole(root))
    }
  }

  @Test func `a record cut off anywhere is refused without repeating it`() throws {
    var generator = RecordGenerator(seed: 3, density: 30)
    let written = marked(generator.record())
    for text in [written.xml(), written.json] {
      for length in stride(from: 0, to: text.utf8.count, by: 37) {
        expectSilence(try probe.whole(Array(text.utf8.prefix(length))))
      }
    }
  }
}
