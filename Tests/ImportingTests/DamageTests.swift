import Clinical
import Diagnostics
import Importing
import Testing

@Suite struct DamageTests {
  let probe: Probe

  init() throws { probe = try Probe() }

  @Test func `a bad value leaves the rest of the record to be read`() throws {
    let imported = try probe.xml(
      """
      <patient family="PATIENT" born="soon"/>
      <finding code="crampp" state="present" source="patient"/>
      <finding code="weakness" state="present" source="patient"/>
      """)
    let record = try #require(imported.record)
    #expect(imported.isDamaged)
    #expect(record.patient.family == "PATIENT")
    #expect(record.patient.born == nil)
    #expect(record.findings.map(\.code) == ["weakness"])
  }

  @Test func `an absence does not widen when its site is refused`() throws {
    let imported = try probe.xml(
      "<finding code=\"weakness\" state=\"absent\" site=\"hnad\" source=\"patient\"/>")
    #expect(try #require(imported.record).findings == [])
  }

  @Test func `a state that is refused does not fall back to its default`() throws {
    let imported = try probe.xml("<medication name=\"Fictional\" state=\"no\"/>")
    #expect(try #require(imported.record).medications == [])
  }

  @Test func `a number does not stand without the comparator it was written with`() throws {
    let imported = try probe.xml(
      "<measurement code=\"tsh\" value=\"0.01\" unit=\"mU/L\" comparator=\"less\"/>")
    #expect(try #require(imported.record).measurements == [])
  }

  @Test func `silence stays silence`() throws {
    let imported = try probe.xml(
      """
      <examination>
      <power site="deltoid"/>
      <power site="deltoid" side="left" state="not-assessable" reason="plaster"/>
      <muscle site="tongue"/>
      </examination>
      <measurement code="weight"/>
      """)
    let examination = try #require(imported.record?.examinations.first)
    #expect(imported.diagnostics == [])
    #expect(examination.power.map(\.presence) == [.notAssessed, .notAssessable])
    #expect(examination.muscles.first?.wasting == .notAssessed)
    #expect(imported.record?.measurements.first?.presence == .notAssessed)
  }

  @Test func `a measurement is kept as recorded, and converted`() throws {
    let imported = try probe.json(
      "\"measurements\": [{\"code\": \"temperature\", \"value\": 100.4, \"unit\": \"°F\"}]")
    let measurement = try #require(imported.record?.measurements.first)
    #expect(measurement.value == 100.4)
    #expect(measurement.unit == "°F")
    #expect(measurement.canonicalValue == 38)
  }

  @Test func `a feature is told by whoever told of the movement`() throws {
    let imported = try probe.xml(
      """
      <movement id="a" source="carer"><feature code="rhythmic" state="present"/>
      <feature code="painful" state="absent" source="patient"/></movement>
      """)
    #expect(imported.record?.movements.first?.features.map(\.observer) == [.carer, .patient])
  }

  @Test func `values keep the place they were read from`() throws {
    let imported = try probe.xml("<copy to=\"GP\"/>\n<allergy substance=\"none\"/>")
    let origin = try #require(imported.record?.allergies.first?.provenance.origin)
    #expect(origin == Origin(path: "probe", line: 3, column: 1, pointer: "record/allergy"))
  }

  @Test func `a bad line does not stop the lines after it`() throws {
    let good = Probe.jsonStart + "}"
    let imported = probe.importer.importRecords(
      Array([good, "{\"$type\"", "", good + "\r", "null"].joined(separator: "\n").utf8),
      path: "lines")
    #expect(imported.format == .nativeLines)
    #expect(imported.records.map { $0.record != nil } == [true, false, true, false])
    #expect(imported.records.map(\.origin.line) == [1, 2, 4, 5])
    #expect(
      imported.records.map { Array($0.payload).count } == [good.utf8.count, 8, good.utf8.count, 4])
  }

  @Test func `a damaged first line is still a line`() {
    let good = Probe.jsonStart + "}"
    let text = good.dropLast(2) + "\n" + good + "\n"
    let imported = probe.importer.importRecords(Array(text.utf8), path: "lines")
    #expect(imported.records.map { $0.record != nil } == [false, true])
  }
}
