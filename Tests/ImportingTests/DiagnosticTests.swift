import Clinical
import Diagnostics
import Importing
import Testing

@Suite struct DiagnosticTests {
  let probe: Probe

  init() throws { probe = try Probe() }

  @Test(arguments: [
    ("unknown-element", "<findin code=\"cramp\"/>"),
    ("unknown-element", "<x:finding xmlns:x=\"urn:other\" code=\"cramp\"/>"),
    ("unknown-attribute", "<patient surname=\"Sample\"/>"),
    ("unexpected-text", "<patient>Sample</patient>"),
    ("repeated-element", "<patient/><patient/>"),
    ("misplaced-element", "<allergy substance=\"none\"/><copy to=\"GP\"/>"),
    ("missing-attribute", "<finding code=\"cramp\" source=\"patient\"/>"),
    ("missing-attribute", "<copy/>"),
    ("empty-value", "<narrative topic=\"plan\">  </narrative>"),
    ("empty-value", "<patient given=\" \"/>"),
    ("unknown-code", "<finding code=\"crampp\" state=\"present\" source=\"patient\"/>"),
    ("wrong-kind-of-code", "<movement id=\"a\" source=\"patient\" called=\"wasting\"/>"),
    ("unknown-value", "<patient sex=\"F\"/>"),
    ("unknown-unit", "<measurement code=\"weight\" value=\"70\" unit=\"stone\"/>"),
    ("unknown-unit", "<measurement code=\"weight\" value=\"70\" unit=\"mmol/L\"/>"),
    ("missing-unit", "<measurement code=\"weight\" value=\"70\"/>"),
    ("not-a-number", "<measurement code=\"weight\" value=\"7O\" unit=\"kg\"/>"),
    ("not-a-number", "<measurement code=\"weight\" value=\"NaN\" unit=\"kg\"/>"),
    ("not-a-number", "<measurement code=\"weight\" value=\"7e1\" unit=\"kg\"/>"),
    ("not-a-number", "<movement id=\"a\" source=\"patient\" beats=\"2.5\"/>"),
    ("out-of-range", "<pregnancy status=\"pregnant\" gestationWeeks=\"400\"/>"),
    (
      "out-of-range",
      "<examination><reflex tendon=\"knee\" grade=\"5\" scale=\"mayo\"/></examination>"
    ),
    ("impossible-date", "<patient born=\"1969-02-29\"/>"),
    ("impossible-date", "<patient born=\"1969-13\"/>"),
    ("malformed-date", "<patient born=\"3.2.1968\"/>"),
    ("malformed-date", "<patient born=\"1968-2-3\"/>"),
    ("malformed-time", "<measurement code=\"weight\" time=\"24:00\"/>"),
    ("malformed-reference", "<movement id=\"the left arm\" source=\"patient\"/>"),
    ("future-birth", "<patient born=\"2026-05-15\"/>"),
    ("future-birth", "<patient born=\"2027\"/>"),
    ("future-date", "<exclusion status=\"not-done\" date=\"2026-06-02\"/>"),
    (
      "duplicate-movement-id",
      "<movement id=\"a\" source=\"patient\"/><movement id=\"a\" source=\"patient\"/>"
    ),
    (
      "contradiction",
      "<examination><power site=\"deltoid\" grade=\"4\" state=\"not-assessed\"/></examination>"
    ),
    (
      "contradiction",
      "<measurement code=\"weight\" value=\"70\" unit=\"kg\" state=\"not-assessable\"/>"
    ),
    ("reflex-scale-missing", "<examination><reflex tendon=\"knee\" grade=\"3+\"/></examination>"),
    (
      "identifier-check",
      "<patient><identifier system=\"nhs-number\" value=\"9990000019\"/></patient>"
    ),
  ])
  func `a problem in XML is told by its name, once`(id: String, body: String) throws {
    #expect(try probe.xml(body).ids == [id])
    #expect(try probe.xml(body).record != nil)
  }

  @Test(arguments: [
    ("unknown-element", "\"findin\": []"),
    ("unknown-element", "\"finding\": {}"),
    ("unknown-attribute", "\"dat\": \"2026\""),
    ("wrong-type", "\"date\": null"),
    ("wrong-type", "\"date\": 2026"),
    ("wrong-type", "\"allergyState\": false"),
    ("wrong-type", "\"findings\": {}"),
    ("wrong-type", "\"findings\": [1]"),
    ("wrong-type", "\"patient\": \"Sample\""),
    ("empty-value", "\"id\": \"\""),
    ("unknown-value", "\"allergyState\": \" absent\""),
    ("control-character", "\"patient\": {\"given\": \"Sam\\u0007ple\"}"),
    ("not-a-number", "\"conductions\": [{\"nerve\": \"ulnar\", \"areaDrop\": \"50\"}]"),
    ("out-of-range", "\"conductions\": [{\"nerve\": \"ulnar\", \"areaDrop\": 1e999}]"),
    ("missing-attribute", "\"copies\": [{}]"),
  ])
  func `a problem in JSON is told by its name, once`(id: String, members: String) throws {
    #expect(try probe.json(members).ids == [id])
    #expect(try probe.json(members).record != nil)
  }

  @Test(arguments: [
    ("empty", ""),
    ("empty", " \n "),
    ("unsupported-format", "id;date\n1;2026\n"),
    ("no-body", "<ClinicalDocument xmlns=\"urn:hl7-org:v3\"/>"),
    ("document-fragment", "<section xmlns=\"urn:hl7-org:v3\"/>"),
    ("no-patient", "<Bundle xmlns=\"http://hl7.org/fhir\"/>"),
    ("unsupported-resource", "<ValueSet xmlns=\"http://hl7.org/fhir\"/>"),
    ("unsupported-resource", "{\"resourceType\": \"Fictional\"}"),
    ("unsupported-format", "<ODM xmlns=\"http://www.cdisc.org/ns/odm/v1.3\"/>"),
    ("wrong-version", "{\"subject\": {}, \"metaData\": {\"phenopacketSchemaVersion\": \"1.0\"}}"),
    ("wrong-namespace", "<record version=\"1\"/>"),
    ("wrong-namespace", "{\"$type\": \"urn:fascicle:record:9\"}"),
    ("not-a-record", "<form xmlns=\"urn:fascicle:record:1\"/>"),
    ("not-a-record", "[]"),
    ("not-a-record", "{\"version\": \"1\"}"),
    ("wrong-version", "<record xmlns=\"urn:fascicle:record:1\" version=\"2\"/>"),
    ("wrong-version", "{\"$type\": \"urn:fascicle:record:1\", \"version\": \"2\"}"),
    ("trailing-comma", "{\"$type\": \"urn:fascicle:record:1\",}"),
    ("doctype", "<!DOCTYPE record><record xmlns=\"urn:fascicle:record:1\" version=\"1\"/>"),
  ])
  func `an input that is no record gives no record, and one reason`(id: String, text: String)
    throws
  {
    let imported = try probe.whole(text)
    #expect(imported.ids == [id])
    #expect(imported.record == nil)
    #expect(imported.isDamaged)
  }

  @Test func `a record over the limit is refused in both formats`() throws {
    let filler = String(repeating: " ", count: RecordImporter.sizeLimit)
    #expect(try probe.whole(Probe.xmlStart + ">" + filler + "</record>").ids == ["too-large"])
    #expect(try probe.whole(Probe.jsonStart + filler + "}").ids == ["too-large"])
  }

  @Test func `a problem is told with its line, column and place`() throws {
    let xml = try #require(try probe.xml("<patient\n  sex=\"F\"/>").diagnostics.first)
    #expect(
      xml.origin == Origin(path: "probe", line: 3, column: 3, pointer: "record/patient/@sex"))
    let json = try #require(try probe.json("\"patient\": {\"sex\": \"F\"}").diagnostics.first)
    #expect(json.origin == Origin(path: "probe", line: 2, column: 20, pointer: "/patient/sex"))
  }

  @Test func `what is missing entirely is named too`() throws {
    let xml = try probe.whole("<record xmlns=\"urn:fascicle:record:1\"/>")
    #expect(xml.ids == ["missing-attribute"])
    #expect(xml.record != nil)
    let json = try probe.whole("{\"$type\": \"urn:fascicle:record:1\"}")
    #expect(json.ids == ["missing-attribute"])
  }
}
