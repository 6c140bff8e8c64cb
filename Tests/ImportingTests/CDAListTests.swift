import Clinical
import Diagnostics
import Importing
import Testing

@Suite struct CDAListTests {
  let probe: Probe

  init() throws { probe = try Probe() }

  private func medicine(_ name: String, _ attributes: String = "", _ more: String = "") -> String {
    """
    <entry><substanceAdministration classCode="SBADM" moodCode="EVN" \(attributes)>\(more)
    <consumable><manufacturedProduct><manufacturedMaterial>
    <code code="1" displayName="\(name)" codeSystem="2.16.840.1.113883.6.88"/>
    </manufacturedMaterial></manufacturedProduct></consumable></substanceAdministration></entry>
    """
  }

  private func medicines(_ entries: String) throws -> PatientRecord {
    try #require(try probe.section(entries, code: "10160-0").record)
  }

  @Test func `medicines are taken, not taken, or were stopped`() throws {
    let record = try medicines(
      medicine(
        "baclofen 10 MG Oral Tablet", "",
        "<statusCode code=\"active\"/>"
          + "<effectiveTime xsi:type=\"IVL_TS\"><low value=\"2025\"/></effectiveTime>"
          + "<doseQuantity value=\"1\"/>")
        + medicine("sertraline", "negationInd=\"true\"")
        + medicine(
          "tramadol", "",
          "<effectiveTime xsi:type=\"IVL_TS\"><low value=\"20260101\"/>"
            + "<high value=\"20260201\"/></effectiveTime>"
        ))
    #expect(record.medications.map(\.presence) == [.present, .absent, .present])
    #expect(record.medications[0].started == PartialDate("2025"))
    #expect(record.medications[0].stopped == .notAssessed)
    #expect(record.medications[2].stopped == .present)
    #expect(record.medications[2].lastDoseHoursAgo == 672)
    #expect(record.medicationsComplete == .notAssessed)
  }

  @Test func `no known medicines is a complete list of none`() throws {
    let none = """
      <entry><substanceAdministration classCode="SBADM" moodCode="EVN" negationInd="true">
      <consumable><manufacturedProduct><manufacturedMaterial><code nullFlavor="OTH">
      <translation code="410942007"
      displayName="drug or medication" \(Probe.snomedSystem)/></code></manufacturedMaterial>
      </manufacturedProduct></consumable></substanceAdministration></entry>
      """
    let record = try medicines(none)
    #expect(record.medications.isEmpty)
    #expect(record.medicationsComplete == .present)
  }

  private func allergy(_ value: String, substance: String, negated: Bool) throws -> PatientRecord {
    try #require(
      try probe.section(
        """
        <entry><act classCode="ACT" moodCode="EVN"><entryRelationship><observation classCode="OBS"
        moodCode="EVN"\(negated ? " negationInd=\"true\"" : "")>
        <templateId root="2.16.840.1.113883.10.20.22.4.7"/><value xsi:type="CD" code="\(value)"/>
        <participant typeCode="CSM"><participantRole><playingEntity>\(substance)</playingEntity>
        </participantRole></participant></observation></entryRelationship></act></entry>
        """, code: "48765-2"
      ).record)
  }

  @Test func `no known allergy is said of all and never of one`() throws {
    let any = "<code code=\"105590001\" \(Probe.snomedSystem)/>"
    let peanut = "<code code=\"256349002\" displayName=\"Peanut\" \(Probe.snomedSystem)/>"
    #expect(
      try allergy("419199007", substance: any, negated: true).allergyPresence == .absent)
    #expect(
      try allergy("419199007", substance: peanut, negated: true).allergyPresence == .notAssessed)
    #expect(
      try allergy("416098002", substance: any, negated: true).allergyPresence == .notAssessed)
    let real = try allergy("419199007", substance: peanut, negated: false)
    #expect(real.allergies.map(\.substance) == ["Peanut"])
    #expect(real.allergyPresence == .present)
  }

  @Test func `a relative's disease is the family's and not the patient's`() throws {
    let imported = try probe.section(
      """
      <entry><organizer classCode="CLUSTER" moodCode="EVN"><subject><relatedSubject>
      <code code="FTH" displayName="father"/></relatedSubject></subject><component>
      <observation classCode="OBS" moodCode="EVN"><value xsi:type="CD" code="86044005"
      displayName="Amyotrophic lateral sclerosis" \(Probe.snomedSystem)/></observation></component>
      </organizer></entry>
      """, code: "10157-6")
    #expect(imported.states("known-motor-neuron-disease").isEmpty)
    #expect(imported.states("family-motor-neuron-disease") == [.present])
    #expect(imported.record?.history.first?.relation == "father")
  }

  @Test func `pregnancy, its negation and its doubt are three things`() throws {
    func status(_ attributes: String) throws -> Pregnancy.Status? {
      try probe.section(
        """
        <entry><observation classCode="OBS" moodCode="EVN" \(attributes)>
        <templateId root="2.16.840.1.113883.10.20.15.3.8"/><code code="ASSERTION"/>
        <value xsi:type="CD" code="77386006" \(Probe.snomedSystem)/></observation></entry>
        """, code: "29762-2"
      ).record?.pregnancy?.status
    }
    #expect(try status("") == .pregnant)
    #expect(try status("negationInd=\"true\"") == .notPregnant)
    #expect(try status("nullFlavor=\"UNK\"") == .notAssessed)
  }

  @Test func `what is planned, cancelled or in error did not take place`() throws {
    func count(_ mood: String, _ status: String) throws -> Int? {
      try probe.section(
        """
        <entry><procedure classCode="PROC" moodCode="\(mood)"><code displayName="Fictional"/>
        <statusCode code="\(status)"/></procedure></entry>
        """, code: "47519-4"
      ).record?.history.count
    }
    #expect(try count("EVN", "completed") == 1)
    #expect(try count("RQO", "completed") == 0)
    #expect(try count("EVN", "cancelled") == 0)
    #expect(try count("EVN", "nullified") == 0)
  }
}
