import Foundation
import Testing

@Suite struct ConvertTests {
  private let sample = "Samples/fused-ankle/record.xml"

  @Test func `a record goes through FHIR and comes back as it was`() throws {
    let native = try Fascicle.run(
      "convert", sample, "--to", "native-json", "--as-of", Fascicle.day)
    #expect(native.status == 0)
    let folder = try Workspace()
    for form in ["fhir", "fhir-xml"] {
      let fhir = try Fascicle.run("convert", sample, "--to", form, "--as-of", Fascicle.day)
      #expect(fhir.output.contains("QuestionnaireResponse"))
      try folder.write(form, fhir.output)
      let back = try Fascicle.run(
        "convert", folder.path(form), "--to", "native-json", "--as-of", Fascicle.day)
      #expect(back.status == 0)
      #expect(back.output == native.output)
    }
  }

  @Test func `several documents of XML need a folder, whose names name nobody`() throws {
    let folder = try Workspace()
    let inputs = ["Samples/fused-ankle/record.xml", "Samples/twitching-only/record.xml"]
    let refused = try Fascicle.run("convert", inputs[0], inputs[1], "--to", "native-xml")
    #expect(refused.status == 64)
    #expect(refused.errors.contains("[several-documents]"))
    let written = try Fascicle.run(
      "convert", inputs[0], inputs[1], "--to", "native-xml", "--output", folder.path)
    #expect(written.status == 0)
    #expect(try folder.names().count == 2)
  }

  @Test func `what was read as what is told on request`() throws {
    let folder = try Workspace()
    let line = "\"status\":\"final\",\"subject\":{\"reference\":\"Patient/p\"}"
    try folder.write(
      "bulk/Observation.ndjson",
      """
      {"resourceType":"Observation",\(line),"valueBoolean":false,\
      "code":{"coding":[{"system":"http://snomed.info/sct","code":"82470000"}]}}
      {"resourceType":"Observation",\(line)}
      """)
    let patients = ["p", "q"].map { "{\"resourceType\":\"Patient\",\"id\":\"\($0)\"}\n" }
    try folder.write("bulk/Patient.ndjson", patients.joined())
    let outcome = try Fascicle.run(
      "convert", folder.path("bulk"), "--to", "native-json", "--explain-import")
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 2)
    #expect(!outcome.errors.contains("no-patient"))
    #expect(outcome.errors.contains("finding fasciculation: absent"))
    #expect(outcome.errors.contains("Observation left: "))
  }
}
