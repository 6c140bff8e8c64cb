import Clinical
import Diagnostics
import Importing
import Testing
import XMLReading

/// The table and the XML Schema made from it have to accept the same documents.
@Suite struct SchemaDifferentialTests {
  let importer: RecordImporter
  let schema: XMLSchema

  init() throws {
    importer = try RecordImporter(asOf: CalendarDay(year: 2026, month: 6, day: 1))
    schema = try XMLSchema(Array(RecordForm.shipped.xsd.utf8))
  }

  /// What a schema cannot say: that two values go together, or what day it is.
  private static let beyondSchemas: Set<String> = [
    "contradiction", "missing-unit", "conflicting-findings", "future-birth", "impossible-value",
  ]

  /// Problems of values that are each right by themselves.
  private static let messagesBeyondSchemas = ["is not on the scale named", "cannot be converted"]

  private func expectAgreement(_ xml: String, _ note: String) {
    let bytes = Array(xml.utf8)
    let told = importer.importRecords(bytes, path: "probe").diagnostics
    let errors = told.filter { $0.severity == .error }
    #expect(errors.allSatisfy { $0.id != "schema" }, "\(note): only the schema objects")
    let inTable = errors.contains { error in
      !Self.beyondSchemas.contains(error.id)
        && !Self.messagesBeyondSchemas.contains { error.message.contains($0) }
    }
    let inSchema = !schema.validate(bytes, path: "probe").isEmpty
    #expect(inTable == inSchema, "\(note): table \(inTable), schema \(inSchema)")
  }

  /// The root with one element of a kind in it, and everything on the way there.
  private func wrap(_ written: WrittenForm, in path: [FormElement]) -> WrittenForm {
    var inner = written
    var generator = RecordGenerator(seed: 1, density: 0)
    for form in path.reversed() {
      var outer = generator.element(form, index: 0)
      outer.children = [inner]
      inner = outer
    }
    return inner
  }

  private func forEachElement(
    _ body: (_ form: FormElement, _ path: [FormElement]) -> Void
  ) {
    func visit(_ form: FormElement, _ path: [FormElement]) {
      body(form, path)
      for child in form.children { visit(child, path + [form]) }
    }
    visit(RecordForm.shipped.root, [])
  }

  private static let values = [
    "", " ", "x", " present ", "0", "-0", "-1", "5", "4-", "1+", "007", "+1", "1.", ".5", "0.50",
    "1e3", "1e999", "NaN", "INF", "99999999999999999999", "401", "2026", "2026-00", "2026-02-29",
    "2024-02-29", "2026-02-29Z", "0000", "0001-01-01", "12026", "20260201", "8:30", "08:30",
    "24:00", "08:30:00", "ankle-clonus", "Ankle-Clonus", "mmol/L", "mmol / L", "left", "LEFT",
    "a b",
    "é", "a&#10;b", "\u{A0}",
  ]

  @Test func `both accept the same values of every attribute`() {
    forEachElement { form, path in
      for attribute in form.attributes + [form.content].compactMap({ $0 })
      where !attribute.isForJSONOnly {
        var generator = RecordGenerator(seed: 1, density: 0)
        var written = generator.element(form, index: 0)
        written.remove(attribute.name)
        let note = "\(form.name)/\(attribute.name)"
        expectAgreement(wrap(written, in: path).xml(), "\(note) left out")
        for value in Self.values {
          var changed = written
          changed.values.append((attribute, value.replacing("&#10;", with: "\n")))
          expectAgreement(wrap(changed, in: path).xml(), "\(note)=\"\(value)\"")
        }
      }
    }
  }

  @Test func `both accept the same elements in the same places`() {
    forEachElement { form, path in
      var generator = RecordGenerator(seed: 1, density: 0)
      let written = generator.element(form, index: 0)
      let plain = wrap(written, in: path).xml()
      let end = "</\(form.name)>"
      for inside in [
        " ", "\n", "words", "<!-- a comment -->", "<unknown/>", "<unknown xmlns=\"\"/>",
        "<power/>", "<?pi?>",
      ] {
        expectAgreement(plain.replacing(end, with: inside + end), "\(form.name): \(inside)")
      }
      for attribute in [
        "unknown=\"x\"", "xml:lang=\"en\"", "xmlns:o=\"urn:o\" o:side=\"left\"",
        "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:a b\"",
      ] {
        expectAgreement(
          plain.replacing("<\(form.name)", with: "<\(form.name) " + attribute, maxReplacements: 1),
          "\(form.name): \(attribute)")
      }
      for (index, child) in form.children.enumerated() {
        var parent = written
        let one = generator.element(child, index: 0)
        parent.children = [one, generator.element(child, index: 1)]
        expectAgreement(wrap(parent, in: path).xml(), "\(form.name): two of \(child.name)")
        guard index > 0 else { continue }
        let before = generator.element(form.children[index - 1], index: 0)
        for children in [[before, one], [one, before]] {
          parent.children = children
          expectAgreement(wrap(parent, in: path).xml(), "\(form.name): order of \(child.name)")
        }
      }
    }
  }

  @Test(arguments: 1...30)
  func `both accept whole records`(seed: Int) {
    var generator = RecordGenerator(seed: UInt64(seed), density: 3 * seed)
    expectAgreement(generator.record().xml(), "seed \(seed)")
  }

  @Test func `both know that the id of a movement is used once`() {
    let movement = "<movement id=\"a\" source=\"patient\"/>"
    expectAgreement(Probe.xmlStart + ">" + movement + movement + "</record>", "movements")
  }
}
