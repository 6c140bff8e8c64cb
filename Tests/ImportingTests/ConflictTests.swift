import Clinical
import Diagnostics
import Importing
import Testing

@Suite struct ConflictTests {
  let probe: Probe

  init() throws { probe = try Probe() }

  private func finding(_ state: String, _ more: String = "source=\"clinician\"") -> String {
    "<finding code=\"weakness\" state=\"\(state)\" \(more)/>"
  }

  @Test func `a source that says yes and no of one thing has said nothing`() throws {
    let imported = try probe.xml(
      finding("present") + "\n" + finding("absent") + "\n"
        + "<finding code=\"wasting\" state=\"present\" source=\"clinician\"/>")
    #expect(imported.ids == ["conflicting-findings", "conflicting-findings"])
    #expect(imported.diagnostics.map(\.origin.line) == [2, 3])
    #expect(imported.diagnostics.first?.message.contains("line 3 (record/finding[2])") == true)
    #expect(imported.record?.findings.map(\.code) == ["wasting"])
  }

  @Test func `an undated finding is of the day of the record`() throws {
    let dated = finding("absent", "source=\"clinician\" date=\"2026-05-14\"")
    #expect(try probe.xml(finding("present") + dated).record?.findings == [])
  }

  @Test(arguments: [
    "source=\"patient\"", "source=\"clinician\" side=\"left\"",
    "source=\"clinician\" site=\"hand\"", "source=\"clinician\" date=\"2026-05-13\"",
  ])
  func `another source, side, site or day is data and no conflict`(more: String) throws {
    let imported = try probe.xml(finding("present") + finding("absent", more))
    #expect(imported.diagnostics == [])
    #expect(imported.record?.findings.count == 2)
  }

  @Test(arguments: ["present", "not-assessed", "not-assessable"])
  func `a silence contradicts nothing, nor does saying it twice`(state: String) throws {
    #expect(try probe.xml(finding("present") + finding(state)).diagnostics == [])
  }

  @Test(arguments: [
    ("power", "<power site=\"deltoid\" grade=\"5\"/>", "<power site=\"deltoid\" grade=\"3\"/>"),
    (
      "muscle", "<muscle site=\"tongue\" wasting=\"present\"/>",
      "<muscle site=\"tongue\" wasting=\"absent\"/>"
    ),
    (
      "reflex", "<reflex tendon=\"knee\" descriptor=\"brisk\"/>",
      "<reflex tendon=\"knee\" descriptor=\"absent\"/>"
    ),
    ("tone", "<tone site=\"knee\" kind=\"normal\"/>", "<tone site=\"knee\" kind=\"spastic\"/>"),
    (
      "clonus", "<clonus joint=\"ankle\" state=\"present\"/>",
      "<clonus joint=\"ankle\" state=\"absent\"/>"
    ),
    (
      "plantar", "<plantar side=\"left\" response=\"flexor\"/>",
      "<plantar side=\"left\" response=\"extensor\"/>"
    ),
    (
      "hoffmann", "<hoffmann side=\"left\" response=\"positive\"/>",
      "<hoffmann side=\"left\" response=\"negative\"/>"
    ),
  ])
  func `an examiner who writes the opposite of one thing has written nothing`(
    name: String, first: String, second: String
  ) throws {
    let imported = try probe.xml("<examination>\(first)\n\(second)</examination>")
    #expect(imported.ids == ["conflicting-findings", "conflicting-findings"])
    let examination = try #require(imported.record?.examinations.first)
    #expect(
      examination.power.count + examination.muscles.count + examination.reflexes.count
        + examination.tone.count + examination.clonus.count + examination.plantars.count
        + examination.hoffmanns.count == 0)
    let apart = try probe.xml(
      "<examination by=\"A\">\(first)</examination><examination by=\"B\">\(second)</examination>")
    #expect(apart.diagnostics == [])
  }

  @Test func `two grades of weakness are two observations`() throws {
    let imported = try probe.xml(
      """
      <examination><power site="deltoid" grade="4"/><power site="deltoid" grade="4+"/>
      </examination>
      """)
    #expect(imported.diagnostics == [])
  }

  @Test func `features of one movement can contradict each other`() throws {
    let imported = try probe.xml(
      """
      <movement id="a" source="patient"><feature code="painful" state="present"/>
      <feature code="painful" state="absent"/></movement>
      <movement id="b" source="patient"><feature code="painful" state="absent"/></movement>
      """)
    #expect(imported.ids == ["conflicting-findings", "conflicting-findings"])
    #expect(imported.record?.movements.map(\.features.count) == [0, 1])
  }
}
