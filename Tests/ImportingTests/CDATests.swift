import Clinical
import Diagnostics
import Importing
import Testing

@Suite struct CDATests {
  let probe: Probe

  init() throws { probe = try Probe() }

  private func problems(_ entries: String) throws -> ImportedRecord {
    try probe.section(entries, template: Probe.problems)
  }

  @Test func `the header gives the patient and the day`() throws {
    let record = try #require(try probe.cda(body: "<structuredBody/>").record)
    #expect(record.patient.family == "Fictional")
    #expect(record.patient.born == PartialDate("1970-04-01"))
    #expect(record.patient.sex == .female)
    #expect(record.date == PartialDate("2026-03-01"))
    #expect(record.id == "D1")
  }

  @Test func `a problem is present and a negated one absent`() throws {
    let imported = try problems(
      probe.problem("36649002", "Clonus")
        + probe.problem("82470000", "Fasciculation", negated: true))
    #expect(imported.states("clonus") == [.present])
    #expect(imported.states("fasciculation") == [.absent])
    #expect(imported.states("spasticity").isEmpty)
  }

  @Test func `a problem that has ended is history and is not there now`() throws {
    for end in ["value=\"20250101\"", "nullFlavor=\"UNK\""] {
      let time = "<effectiveTime><low value=\"2024\"/><high \(end)/></effectiveTime>"
      let imported = try problems(probe.problem("36649002", "Clonus", time: time))
      #expect(imported.states("clonus").isEmpty)
      #expect(imported.record?.history.count == 1)
      #expect(imported.record?.history.first?.onset == PartialDate("2024"))
    }
    let open = "<effectiveTime><low value=\"2024\"/><high nullFlavor=\"NA\"/></effectiveTime>"
    #expect(
      try problems(probe.problem("36649002", "Clonus", time: open)).states("clonus") == [.present])
  }

  @Test func `a value that is not given is neither yes nor no`() throws {
    let imported = try probe.section(
      """
      <entry><observation classCode="OBS" moodCode="EVN"><code code="ASSERTION"/>
      <value xsi:type="CD" nullFlavor="UNK"/></observation></entry>
      """, template: Probe.problems)
    #expect(imported.record?.findings.isEmpty == true)
    #expect(imported.ids.contains("left-no-answer"))
  }

  @Test func `the day of an observation is no onset, and an informant is who told it`() throws {
    let told = """
      <informant><relatedEntity classCode="PRS"><code code="SELF"/></relatedEntity></informant>
      """
    func finding(_ informant: String) throws -> Finding {
      let imported = try probe.section(
        """
        <entry><observation classCode="OBS" moodCode="EVN">
        <code code="26079004" displayName="Tremor" \(Probe.snomedSystem)/>
        <effectiveTime value="20260214"/>
        <value xsi:type="CD" code="52101004" \(Probe.snomedSystem)/>\(informant)
        </observation></entry>
        """, template: "2.16.840.1.113883.10.20.2.10")
      return try #require(imported.record?.findings.first)
    }
    let examined = try finding("")
    #expect(examined.code == "tremor" && examined.presence == .present)
    #expect(examined.onset == nil && examined.date == PartialDate("2026-02-14"))
    #expect(examined.observer == .clinician)
    #expect(try finding(told).observer == .patient)
  }

  @Test func `a symptom that is denied is absent`() throws {
    let imported = try probe.section(
      """
      <entry><observation classCode="OBS" moodCode="EVN">
      <code code="111551-8" \(Probe.loinc)/>
      <value xsi:type="CD" code="26079004" displayName="Tremor" \(Probe.snomedSystem)/>
      </observation></entry>
      """, template: "2.16.840.1.113883.10.20.2.10")
    #expect(imported.states("tremor") == [.absent])
  }

  @Test func `absent at one place is not absent everywhere`() throws {
    let site = "<targetSiteCode code=\"1\" displayName=\"left calf\" \(Probe.snomedSystem)/>"
    let imported = try problems(
      probe.problem("82470000", "Fasciculation", negated: true, more: site))
    #expect(imported.states("fasciculation").isEmpty)
    #expect(imported.ids.contains("left-too-narrow"))
  }

  @Test func `the side of a site is the side of the finding`() throws {
    let site = """
      <targetSiteCode code="1" displayName="leg"><qualifier><name code="272741003"/>
      <value code="7771000"/></qualifier></targetSiteCode>
      """
    let imported = try problems(probe.problem("36649002", "Clonus", more: site))
    #expect(imported.findings("clonus").first?.side == .left)
  }

  @Test func `a code whose label speaks of something else is not assessed`() throws {
    let imported = try problems(probe.problem("221360009", "Neck pain"))
    #expect(imported.states("spasticity") == [.notAssessed])
    #expect(imported.ids.contains("code-and-label"))
  }

  @Test func `a section is known by its template, then its code, then its title`() throws {
    let entry = probe.problem("36649002", "Clonus")
    #expect(try probe.section(entry, code: "11450-4").states("clonus") == [.present])
    #expect(try probe.section(entry, title: "Problem List").states("clonus") == [.present])
    let other = try probe.section(entry, template: "1.2.3", code: "1-1", title: "Anything")
    #expect(other.states("clonus").isEmpty)
    #expect(other.ids.contains("left-unmapped"))
    let typo = try probe.section(entry, template: Probe.problems, code: "8716-3")
    #expect(typo.states("clonus") == [.present])
  }

  @Test func `results have their unit, time, range and bound`() throws {
    let exact = try probe.section(
      probe.result(
        "2601-3", "Magnesium", "<value xsi:type=\"PQ\" value=\"0.61\" unit=\"mmol/L\"/>",
        more: """
          <referenceRange><observationRange><value xsi:type="IVL_PQ">
          <low value="0.7" unit="mmol/L"/>
          <high value="1.0" unit="mmol/L"/></value></observationRange></referenceRange>
          """), code: "30954-2")
    let magnesium = try #require(exact.record?.measurements.first)
    #expect(magnesium.canonicalValue == 0.61)
    #expect(magnesium.low == 0.7)
    #expect(magnesium.date == PartialDate("2026-02-14"))
    #expect(magnesium.minute == 12 * 60 + 30)
    let below = try probe.section(
      probe.result(
        "2601-3", "Magnesium",
        "<value xsi:type=\"IVL_PQ\">"
          + "<high value=\"0.3\" unit=\"mmol/L\" inclusive=\"false\"/></value>"
      ),
      code: "30954-2")
    #expect(below.record?.measurements.first?.comparator == .below)
  }

  @Test(arguments: [
    "<value xsi:type=\"PQ\" value=\"0.61\" unit=\"spoons\"/>",
    "<value xsi:type=\"ST\">0.61</value>",
    "<value xsi:type=\"PQ\" value=\"many\" unit=\"mmol/L\"/>",
  ])
  func `a result that cannot be read is refused and never guessed`(_ value: String) throws {
    let imported = try probe.section(
      probe.result("2601-3", "Magnesium", value), code: "30954-2")
    #expect(imported.record?.measurements.isEmpty == true)
    #expect(imported.ids.contains("unknown-unit"))
  }

  @Test func `narrative is kept as text and never read for findings`() throws {
    let imported = try probe.section(
      "", code: "10164-2", title: "History",
      text: "<paragraph>Twitching of the calf; no clonus.</paragraph><table><tbody><tr><td>A</td>"
        + "<td>B</td></tr></tbody></table>one<br/>two")
    let narrative = try #require(imported.record?.narratives.first)
    #expect(narrative.topic == .presenting)
    #expect(
      narrative.text == "History\nTwitching of the calf; no clonus.\nA | B\none\ntwo")
    #expect(imported.record?.findings.isEmpty == true)
  }

  @Test func `the reason for a referral is the question asked`() throws {
    let imported = try probe.section("", code: "42349-1", text: "Please see about the clonus.")
    #expect(imported.record?.referral?.question == "Please see about the clonus.")
  }

  @Test(arguments: [(false, Presence.present), (true, .absent)])
  func `a place that SNOMED CT names is the place of the finding`(
    isNegated: Bool, presence: Presence
  ) throws {
    let site = "<targetSiteCode code=\"32153003\" displayName=\"x\" \(Probe.snomedSystem)/>"
    let imported = try probe.section(
      probe.problem("26544005", "Muscle weakness", negated: isNegated, more: site),
      template: Probe.problems)
    let finding = try #require(imported.record?.findings.first)
    #expect(finding.presence == presence)
    #expect(finding.site == "leg")
    #expect(finding.side == .left)
  }
}
