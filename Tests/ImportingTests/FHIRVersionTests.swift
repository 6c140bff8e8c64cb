import Clinical
import Diagnostics
import Foundation
import Importing
import Testing

/// What earlier versions of FHIR say otherwise, and documents within documents.
@Suite struct FHIRVersionTests {
  let probe: Probe

  init() throws { probe = try Probe() }

  @Test(arguments: ["\"taken\": \"n\"", "\"wasNotTaken\": true"])
  func `a medicine that an earlier version says is not taken is not`(member: String) throws {
    let imported = try probe.bundle(
      probe.resource(
        "MedicationStatement",
        "\"status\": \"active\", \(member), \"medicationCodeableConcept\": {\"text\": \"x\"}"))
    #expect(imported.record?.medications.map(\.presence) == [.absent])
    #expect(imported.ids == ["fhir-version"])
  }

  @Test func `an earlier version is told once, with its remedy`() throws {
    let condition = probe.resource(
      "Condition",
      "\"clinicalStatus\": \"resolved\", \"code\": \(probe.concept("221360009", "Spasticity"))")
    let order = probe.resource("MedicationOrder", "\"status\": \"active\"")
    let imported = try probe.bundle(condition, condition, order)
    #expect(imported.ids.count { $0 == "fhir-version" } == 1)
    #expect(imported.diagnostics.first { $0.id == "fhir-version" }?.remedy != nil)
    #expect(imported.record?.findings == [])
  }

  private func carrier(_ text: String) -> String {
    let data = Data(text.utf8).base64EncodedString()
    return probe.resource(
      "DocumentReference",
      "\"status\": \"current\", \"content\": [{\"attachment\": {\"data\": \"\(data)\"}}]")
  }

  @Test func `a document that is attached is read as a record of its own`() throws {
    let inner = Probe.xmlStart + " id=\"INNER\"/>"
    let text = "{\"resourceType\": \"Bundle\", \"entry\": [{\"resource\": \(carrier(inner))}]}"
    let read = probe.importer.importRecords(Array(text.utf8), path: "probe")
    #expect(read.records.map { $0.record?.id } == ["INNER"])
    #expect(read.records[0].ids == ["attached-document"])
    #expect(read.records[0].origin.path == "probe#/entry/0/resource/content/0/attachment")
  }

  @Test(arguments: ["%PDF-1.7", "<html><body>words</body></html>"])
  func `an attachment in no form that is read is a note and no failure`(text: String) throws {
    let imported = try probe.bundle(carrier(text))
    #expect(imported.record != nil)
    #expect(imported.ids == ["left-attachment"])
    #expect(!imported.isDamaged)
  }

  @Test func `a value that nobody alive can have is refused with its place`() throws {
    let imported = try probe.xml(
      """
      <measurement code="oxygen-saturation" value="-5" unit="%"/>
      <measurement code="oxygen-saturation" value="97" unit="%"/>
      <measurement code="temperature" value="98.6" unit="Cel"/>
      <measurement code="temperature" value="98.6" unit="[degF]"/>
      """)
    #expect(imported.record?.measurements.map(\.value) == [97, 98.6])
    #expect(imported.ids == ["impossible-value", "impossible-value"])
    #expect(imported.diagnostics.map(\.origin.line) == [2, 4])
    #expect(imported.diagnostics.first?.origin.pointer == "record/measurement[1]/@value")
  }

  @Test(arguments: ["Fic\u{200B}tional", "\u{202E}lanoitciF", "Fic\u{200D}tional"])
  func `a character that is not seen is kept and told`(name: String) throws {
    let imported = try probe.xml("<patient family=\"\(name)\"/>")
    #expect(imported.record?.patient.family == name)
    #expect(imported.ids == ["hidden-character"])
  }

  @Test(arguments: ["Ficțional", "می\u{200C}خواهم", "क्\u{200D}ष"])
  func `letters of any script hide nothing`(name: String) throws {
    #expect(try probe.xml("<patient family=\"\(name)\"/>").ids.isEmpty)
  }
}
