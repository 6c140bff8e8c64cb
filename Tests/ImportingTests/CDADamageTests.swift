import Clinical
import Diagnostics
import Importing
import Testing

@Suite struct CDADamageTests {
  let probe: Probe

  init() throws { probe = try Probe() }

  @Test func `an undeclared prefix is reported with its place and nothing is half read`() throws {
    let imported = try probe.whole(
      "<ClinicalDocument xmlns=\"urn:hl7-org:v3\">\(Probe.target)\n<value xsi:type=\"CD\"/>"
        + "</ClinicalDocument>")
    #expect(imported.record == nil)
    let found = try #require(imported.diagnostics.first { $0.id == "undeclared-prefix" })
    #expect(found.origin.line != nil)
    #expect(found.remedy != nil)
  }

  @Test func `a part of a document is told from a whole one`() throws {
    for text in [
      "<section><templateId root=\"2.16.840.1.113883.10.20.22.2.5.1\"/></section>",
      "<recordTarget/>", "<section xmlns=\"urn:hl7-org:v3\"/>",
    ] {
      let imported = try probe.whole(text)
      #expect(imported.record == nil)
      #expect(imported.ids == ["document-fragment"])
    }
    #expect(try probe.whole("<ClinicalDocument/>").ids == ["wrong-namespace"])
  }

  @Test func `two patients in one document are refused, one with two numbers is not`() throws {
    let other = Probe.target.replacing("F1", with: "F2")
    let two = try probe.cda(body: "<structuredBody/>", target: Probe.target + other)
    #expect(two.record == nil)
    #expect(two.ids.contains("several-patients"))
    let same = try probe.cda(body: "<structuredBody/>", target: Probe.target + Probe.target)
    #expect(same.record != nil)
    let none = try probe.cda(body: "<structuredBody/>", target: "")
    #expect(none.record != nil)
    #expect(none.ids.contains("no-patient"))
  }

  @Test func `a body that is not XML is said and never guessed at`() throws {
    let encoded = try probe.cda(
      body: "<nonXMLBody><text mediaType=\"application/pdf\" representation=\"B64\">Q0xPTlVT</text>"
        + "</nonXMLBody>")
    #expect(encoded.ids.contains("unstructured-body"))
    #expect(encoded.record?.patient.family == "Fictional")
    #expect(encoded.record?.narratives.isEmpty == true)
    let plain = try probe.cda(
      body: "<nonXMLBody><text mediaType=\"text/plain\">Clonus at the ankle.</text></nonXMLBody>")
    #expect(plain.record?.narratives.first?.text == "Clonus at the ankle.")
    #expect(plain.record?.findings.isEmpty == true)
  }

  @Test func `a script in the text is left out and said`() throws {
    let imported = try probe.section(
      "", code: "10164-2", text: "<paragraph>Before<script>alert(1)</script> after</paragraph>")
    #expect(imported.ids.contains("active-content"))
    #expect(imported.record?.narratives.first?.text == "Before after")
  }

  @Test func `an entity that XML does not define is reported`() throws {
    let imported = try probe.section("", code: "10164-2", text: "a&nbsp;b")
    #expect(imported.ids.contains("undeclared-entity"))
  }

  @Test func `what is said of somebody else is not said of the patient`() throws {
    let imported = try probe.section(
      "<subject><relatedSubject/></subject>" + probe.problem("36649002", "Clonus"),
      template: Probe.problems)
    #expect(imported.states("clonus").isEmpty)
    #expect(imported.ids.contains("left-other-subject"))
  }

  @Test func `a person who has died and a date that cannot be read are said`() throws {
    let target = Probe.target.replacing("19700401", with: "April").replacing(
      "</patient>", with: "<sdtc:deceasedInd value=\"true\"/></patient>")
    let imported = try probe.cda(body: "<structuredBody/>", target: target)
    #expect(imported.record?.patient.born == nil)
    #expect(imported.ids.contains("unreadable-time"))
    #expect(imported.ids.contains("patient-deceased"))
  }

  @Test func `a document cut off or flipped anywhere never stops the program`() throws {
    let entries =
      probe.problem("36649002", "Clonus")
      + probe.result("2601-3", "Magnesium", "<value xsi:type=\"PQ\" value=\"1\" unit=\"mmol/L\"/>")
    let text = """
      <ClinicalDocument xmlns="urn:hl7-org:v3"
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
      \(Probe.target)<component><structuredBody><component><section><code code="11450-4"/><text>
      <paragraph ID="a">Text</paragraph></text>\(entries)</section></component></structuredBody>
      </component></ClinicalDocument>
      """
    let whole = Array(text.utf8)
    for length in stride(from: 0, to: whole.count, by: 41) {
      let imported = try probe.whole(Array(whole.prefix(length)))
      #expect(imported.record == nil)
      #expect(!imported.diagnostics.isEmpty)
    }
    for index in stride(from: 0, to: whole.count, by: 3) {
      var bytes = whole
      bytes[index] ^= UInt8(1 + index % 7)
      let imported = try probe.whole(bytes)
      #expect(imported.record != nil || !imported.diagnostics.isEmpty)
    }
  }
}
