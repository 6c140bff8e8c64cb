import Clinical
import Diagnostics
import Importing
import Testing

/// What becomes of the other resources of a bundle, and of more or fewer patients than one.
@Suite struct FHIRBundleTests {
  let probe: Probe

  init() throws { probe = try Probe() }

  @Test func `the components of a panel are measurements in their units`() throws {
    func part(_ code: String, _ value: Int) -> String {
      """
      {"code": \(probe.concept(code, system: "http://loinc.org")),
       "valueQuantity": {"value": \(value), "unit": "mmHg", "code": "mm[Hg]"}}
      """
    }
    let imported = try probe.bundle(
      probe.resource(
        "Observation",
        """
        "status": "final", "code": \(probe.concept("85354-9", system: "http://loinc.org")),
        "effectiveDateTime": "2026-05-01T10:20:00Z",
        "component": [\(part("8480-6", 152)), \(part("8462-4", 96))]
        """))
    let measurements = imported.record?.measurements ?? []
    #expect(measurements.map(\.code) == ["systolic", "diastolic"])
    #expect(measurements.map(\.canonicalValue) == [152, 96])
    #expect(measurements.map(\.minute) == [620, 620])
  }

  @Test func `a unit that is not known is refused and not guessed`() throws {
    let imported = try probe.bundle(
      probe.resource(
        "Observation",
        """
        "status": "final", "code": \(probe.concept("2823-3", system: "http://loinc.org")),
        "valueQuantity": {"value": 4, "unit": "fictional"}
        """))
    #expect(imported.record?.measurements == [])
    #expect(imported.ids == ["unknown-unit"])
  }

  @Test func `medicines, allergies and history are lines of the record`() throws {
    let imported = try probe.bundle(
      probe.resource(
        "MedicationStatement",
        "\"status\": \"not-taken\", \"medicationCodeableConcept\": {\"text\": \"riluzole\"}"),
      probe.resource(
        "MedicationRequest",
        """
        "status": "active", "intent": "order", "medicationReference": {"reference": "#m"},
        "contained": [{"resourceType": "Medication", "id": "m", "code": {"text": "baclofen"}}]
        """),
      """
      {"resourceType": "AllergyIntolerance", "patient": {"reference": "Patient/p"},
       "code": \(probe.concept("716186003"))}
      """,
      """
      {"resourceType": "FamilyMemberHistory", "patient": {"reference": "Patient/p"},
       "status": "completed", "relationship": {"text": "father"},
       "condition": [{"code": \(probe.concept("86044005", "Amyotrophic lateral sclerosis"))}]}
      """)
    let record = try #require(imported.record)
    #expect(record.medications.map(\.name) == ["riluzole", "baclofen"])
    #expect(record.medications.map(\.presence) == [.absent, .present])
    #expect(record.allergyPresence == .absent)
    #expect(record.history.map(\.relation) == ["father"])
    #expect(imported.states("family-motor-neuron-disease") == [.present])
  }

  @Test func `a request for a service is the referral, and its people are found`() throws {
    let imported = try probe.bundle(
      probe.resource(
        "ServiceRequest",
        """
        "status": "active", "intent": "order", "priority": "urgent",
        "authoredOn": "2026-05-02", "requester": {"reference": "Practitioner/d"},
        "performer": [{"reference": "Organization/nowhere", "display": "Neurology"}]
        """),
      """
      {"resourceType": "Practitioner", "id": "d", "name": [{"family": "Invented"}]}
      """)
    let record = try #require(imported.record)
    #expect(record.referral?.urgency == .urgent)
    #expect(record.referral?.made == .present)
    #expect(record.referrer?.name == "Invented")
    #expect(record.recipient?.name == "Neurology")
    #expect(imported.ids == ["dangling-reference"])
  }

  @Test func `a resource about somebody who is not there is left and said`() throws {
    let stray = probe.resource(
      "Observation",
      "\"status\": \"final\", \"valueBoolean\": true, \"code\": \(probe.concept("82470000"))",
      subject: "Patient/another")
    let imported = try probe.bundle(stray)
    #expect(imported.record?.findings == [])
    #expect(imported.ids.sorted() == ["dangling-reference", "left-other-subject"])
  }

  @Test func `two patients are two records, each with its own findings`() throws {
    let second = """
      {"resourceType": "Patient", "id": "q", "name": [{"family": "Imagined"}]}
      """
    let finding = probe.resource(
      "Observation",
      "\"status\": \"final\", \"valueBoolean\": true, \"code\": \(probe.concept("82470000"))",
      subject: "Patient/q")
    let bundle =
      "{\"resourceType\": \"Bundle\", \"entry\": ["
      + ["{\"resourceType\": \"Patient\", \"id\": \"p\"}", second, finding]
      .map { "{\"resource\": \($0)}" }.joined(separator: ",") + "]}"
    let read = probe.importer.importRecords(Array(bundle.utf8), path: "probe")
    #expect(read.records.map { $0.record?.findings.count } == [0, 1])
    #expect(read.records.allSatisfy { $0.ids.contains("several-patients") })
    #expect(read.records[0].payload != read.records[1].payload)
  }

  @Test func `a bundle without its patient says so, and what is safe is read`() throws {
    let imported = try probe.whole(probe.observation("\"valueBoolean\": true"))
    #expect(imported.states("ankle-clonus") == [.present])
    #expect(imported.ids == ["no-patient"])
  }

  @Test func `the lines of a bulk export are joined by patient, and a bad line stops none`() throws
  {
    let lines = [
      "{\"resourceType\":\"Patient\",\"id\":\"p\"}", "{\"resourceType\":\"Patient\",\"id\":\"q\"}",
      "{\"resourceType\":", probe.observation("\"valueBoolean\": true"), "",
    ]
    let text = lines.joined(separator: "\r\n")
    let read = probe.importer.importRecords(Array(text.utf8), path: "probe")
    #expect(read.format == .fhirLines)
    #expect(read.records.map { $0.record?.findings.count } == [1, 0, nil])
    #expect(read.records.last?.origin.line == 3)
  }
}
