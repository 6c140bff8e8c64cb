import Diagnostics
import Clinical
import Exporting
import Importing
import JSONReading
import Testing

/// What is written as FHIR is read back as it was.
@Suite struct FHIRRoundTripTests {
  let importer: RecordImporter

  init() throws { importer = try RecordImporter(asOf: CalendarDay(year: 2026, month: 11, day: 1)) }

  private func record(_ sample: String) throws -> PatientRecord {
    let path = "Samples/\(sample)/record.xml"
    let read = importer.importRecords(try Repository.bytes(path), path: path)
    return try #require(read.records.first?.record)
  }

  @Test(arguments: try Repository.samples())
  func `a sample comes back from FHIR in JSON and in XML as it was`(sample: String) throws {
    let record = try record(sample)
    for bytes in [FHIRWriter().json(record), FHIRWriter().xml(record)] {
      let read = importer.importRecords(bytes, path: "fhir")
      #expect(read.format == .fhir)
      #expect(read.records.count == 1)
      #expect(read.diagnostics.filter { $0.severity == .error } == [])
      #expect(read.records.first?.record == record)
    }
  }

  @Test(arguments: try Repository.samples())
  func `the resources alone keep every finding, its state, site and side`(sample: String) throws {
    let record = try record(sample)
    // Without the response, and with nothing said to be derived from it.
    let bundle = FHIRWriter().bundle(of: record).json()
    let plain = bundle.replacing("QuestionnaireResponse", with: "Basic")
      .replacing("\"derived\"", with: "\"other\"")
    let read = importer.importRecords(Array(plain.utf8), path: "fhir")
    let back = try #require(read.records.first?.record)
    func facts(_ findings: [Finding]) -> Set<[String]> {
      Set(
        findings.map { finding in
          [
            finding.code.rawValue, finding.presence.rawValue, finding.site?.rawValue ?? "",
            finding.side?.rawValue ?? "", finding.observer.rawValue,
            finding.onset?.description ?? "", finding.severity?.rawValue ?? "",
          ]
        })
    }
    #expect(facts(record.findings).subtracting(facts(back.findings)) == [])
    #expect(
      Set(record.measurements.map { "\($0.code) \($0.canonicalValue ?? -1)" })
        == Set(back.measurements.map { "\($0.code) \($0.canonicalValue ?? -1)" }))
    #expect(back.medications.map(\.name) == record.medications.map(\.name))
  }

  @Test func `the same record gives the same bytes`() throws {
    let record = try record("fused-ankle")
    #expect(FHIRWriter().json(record) == FHIRWriter().json(record))
  }

  @Test func `the committed questionnaire is what the table makes`() throws {
    let questionnaire = RecordForm.shipped.questionnaireResource.json(isIndented: true) + "\n"
    #expect(
      try Repository.snapshot("Schemas/questionnaire.json", of: questionnaire) == questionnaire)
    let root = try JSONReader().read(Array(questionnaire.utf8), path: "questionnaire.json")
    #expect(root["resourceType"]?.string == "Questionnaire")
  }
}
