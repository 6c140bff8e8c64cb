import Clinical
import Diagnostics
import Exporting
import Importing
import JSONReading
import Testing

@Suite struct PhenopacketWriterTests {
  private let importer: RecordImporter
  private let writer = PhenopacketWriter(
    created: CalendarDay(year: 2026, month: 6, day: 1), author: "fascicle 0.0.0")

  init() throws {
    importer = try RecordImporter(asOf: CalendarDay(year: 2026, month: 6, day: 1))
  }

  private func read(_ text: String) throws -> ImportedRecord {
    try #require(importer.importRecords(Array(text.utf8), path: "p").records.first)
  }

  private func native(_ body: String) throws -> PatientRecord {
    try #require(
      try read(
        "<record xmlns=\"urn:fascicle:record:1\" version=\"1\" id=\"F1\" date=\"2026-05-14\">"
          + body + "</record>"
      ).record)
  }

  private func rewritten(_ record: PatientRecord) throws -> PatientRecord {
    let imported = try read(writer.phenopacket(of: record).text.description)
    #expect(!imported.isDamaged)
    return try #require(imported.record)
  }

  private static let body = """
    <patient born="1971" sex="female"/>
    <finding code="spasticity" state="present" site="leg" side="left" source="clinician"
      onset="2020-03" course="progressive" severity="moderate"/>
    <finding code="fasciculation" state="absent" source="clinician"/>
    <finding code="clonus" state="not-assessed" source="clinician"/>
    <finding code="babinski" state="absent" side="right" source="clinician"/>
    <finding code="dystonia" state="present" source="clinician" onset="2019-07-04"/>
    <measurement code="magnesium" value="0.61" unit="mmol/L" date="2026-05-14"/>
    """

  @Test func `present, absent and not assessed come back as they were`() throws {
    let record = try rewritten(native(Self.body))
    let states = Dictionary(grouping: record.findings, by: \.code).mapValues { $0.map(\.presence) }
    #expect(states["spasticity"] == [.present])
    #expect(states["fasciculation"] == [.absent])
    #expect(states["babinski"] == [.absent])
    #expect(states["clonus"] == nil)
  }

  @Test func `side, place, onset, course and severity come back`() throws {
    let record = try rewritten(native(Self.body))
    let spasticity = try #require(record.findings.first { $0.code == "spasticity" })
    #expect(spasticity.site == "leg")
    #expect(spasticity.side == .left)
    #expect(spasticity.onset == PartialDate("2020-03"))
    #expect(spasticity.course == .progressive)
    #expect(spasticity.severity == .moderate)
    #expect(record.findings.first { $0.code == "babinski" }?.side == .right)
    #expect(record.findings.first { $0.code == "dystonia" }?.onset == PartialDate("2019-07-04"))
    #expect(record.patient.born == PartialDate("1971"))
    #expect(record.patient.sex == .female)
    #expect(record.date == PartialDate("2026-05-14"))
    let magnesium = try #require(record.measurements.first)
    #expect(magnesium.canonicalValue == 0.61)
    #expect(magnesium.date == PartialDate("2026-05-14"))
  }

  @Test func `what was examined is written as what it amounts to`() throws {
    let record = try rewritten(
      native("<examination><clonus joint=\"ankle\" side=\"left\" state=\"present\"/></examination>")
    )
    #expect(record.findings.contains { $0.code == "ankle-clonus" && $0.side == .left })
  }

  @Test func `an absence at one place is not written as an absence everywhere`() throws {
    let packet = writer.phenopacket(
      of: try native(
        "<finding code=\"fasciculation\" state=\"absent\" site=\"calf\" source=\"clinician\"/>"))
    #expect(!packet.text.description.contains("HP:0002380"))
    #expect(packet.notes.contains { $0.message.contains("absent finding") })
  }

  @Test func `what has no place in a phenopacket is said`() throws {
    let packet = writer.phenopacket(
      of: try native(
        "<patient family=\"Fictional\"/><medication name=\"baclofen\"/>"
          + "<allergy substance=\"peanut\"/>"))
    #expect(!packet.text.description.contains("Fictional"))
    #expect(packet.notes.count == 3)
    #expect(packet.notes.allSatisfy { $0.severity == .note })
  }

  @Test func `what was read of a phenopacket is written the same a second time`() throws {
    let first = try rewritten(native(Self.body))
    let text = writer.phenopacket(of: first).text.description
    let second = try rewritten(first)
    #expect(writer.phenopacket(of: second).text.description == text)
    #expect(second.findings == first.findings)
  }
}
