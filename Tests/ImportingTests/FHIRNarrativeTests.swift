import Clinical
import Diagnostics
import Importing
import Testing

/// Narratives are kept as text; what they must not hold is said.
@Suite struct FHIRNarrativeTests {
  let probe: Probe

  init() throws { probe = try Probe() }

  private func composition(_ div: String) -> String {
    probe.resource(
      "Composition",
      """
      "status": "final", "section": [{"title": "Present illness",
        "code": \(probe.concept("10164-2", system: "http://loinc.org")),
        "text": {"status": "generated", "div": "\(div)"}}]
      """)
  }

  @Test func `a section becomes a narrative without its markup`() throws {
    let imported = try probe.bundle(
      composition("<div><p>Fictional&nbsp;text</p><p>5 &lt; 6</p></div>"))
    let narrative = try #require(imported.record?.narratives.first)
    #expect(narrative.topic == .presenting)
    #expect(narrative.text == "Present illness\nFictional text\n5 < 6")
  }

  @Test func `a script in a narrative is said and never kept`() throws {
    let imported = try probe.bundle(
      composition("<div>before<script>steal()</script>after</div>"))
    #expect(imported.ids == ["active-content"])
    let text = try #require(imported.record?.narratives.first?.text)
    #expect(!text.contains("steal"))
    #expect(text.contains("before") && text.contains("after"))
  }

  @Test func `an HTML entity in XML costs a warning and not the document`() throws {
    let imported = try probe.whole(
      """
      <Observation xmlns="http://hl7.org/fhir">
        <text><status value="generated"/><div xmlns="http://www.w3.org/1999/xhtml">a&nbsp;b</div>
        </text>
        <status value="final"/>
        <code><coding><system value="http://snomed.info/sct"/><code value="39055007"/></coding></code>
        <subject><display value="Fictional"/></subject>
        <valueBoolean value="false"/>
      </Observation>
      """)
    #expect(imported.states("ankle-clonus") == [.absent])
    #expect(imported.ids.sorted() == ["no-patient", "undeclared-entity"])
    #expect(imported.diagnostics.contains { $0.origin.line == 2 && $0.severity == .warning })
  }
}
