import Clinical
import Diagnostics
import Importing
import Testing

/// Present, absent, not assessed and not assessable, as FHIR says them.
@Suite struct FHIRStateTests {
  let probe: Probe

  init() throws { probe = try Probe() }

  @Test(arguments: [
    ("\"valueBoolean\": true", Presence.present),
    ("\"valueBoolean\": false", .absent),
    (
      "\"valueCodeableConcept\": {\"coding\": [{\"system\": \"http://snomed.info/sct\", "
        + "\"code\": \"2667000\"}]}", .absent
    ),
    (
      "\"valueCodeableConcept\": {\"coding\": [{\"system\": \"http://loinc.org\", "
        + "\"code\": \"LA33-6\"}]}", .present
    ),
    (
      "\"valueCodeableConcept\": {\"coding\": [{\"system\": \"http://snomed.info/sct\", "
        + "\"code\": \"261665006\"}]}", .notAssessed
    ),
    ("\"interpretation\": [{\"coding\": [{\"code\": \"NEG\"}]}]", .absent),
    ("\"dataAbsentReason\": {\"coding\": [{\"code\": \"not-performed\"}]}", .notAssessed),
    ("\"dataAbsentReason\": {\"coding\": [{\"code\": \"not-applicable\"}]}", .notAssessable),
  ])
  func `an observation gives the state that its value says`(value: String, state: Presence) throws {
    let imported = try probe.bundle(probe.observation(value))
    #expect(imported.states("ankle-clonus") == [state])
  }

  @Test func `an observation without a value is silence`() throws {
    let imported = try probe.bundle(probe.observation("\"issued\": \"2026-05-01\""))
    #expect(imported.record?.findings == [])
    #expect(imported.ids == ["left-no-answer"])
  }

  @Test(arguments: [
    ("entered-in-error", "left-entered-in-error"), ("cancelled", "left-not-final"),
    ("registered", "left-not-final"),
  ])
  func `an observation whose status does not hold is left with a note`(status: String, id: String)
    throws
  {
    let imported = try probe.bundle(probe.observation("\"valueBoolean\": true", status: status))
    #expect(imported.record?.findings == [])
    #expect(imported.ids == [id])
  }

  @Test(arguments: [
    ("confirmed", "active", [Presence.present]), ("refuted", "active", [.absent]),
    ("provisional", "active", [.notAssessed]), ("entered-in-error", "active", []),
    ("confirmed", "resolved", []),
  ])
  func `a condition is present, absent, suspected or past`(
    verification: String, clinical: String, states: [Presence]
  ) throws {
    let imported = try probe.bundle(
      probe.resource(
        "Condition",
        """
        "verificationStatus": \(probe.concept(verification, system: "v")),
        "clinicalStatus": \(probe.concept(clinical, system: "c")),
        "code": \(probe.concept("82470000", "Fasciculation"))
        """))
    #expect(imported.states("fasciculation") == states)
    #expect((imported.record?.history.isEmpty == false) == (clinical == "resolved"))
  }

  @Test func `a symptom that is said to be absent is not read as present`() throws {
    func symptom(_ code: String) -> String {
      probe.resource(
        "Observation",
        """
        "status": "final", "code": \(probe.concept(code, system: "http://loinc.org")),
        "valueCodeableConcept": \(probe.concept("82470000"))
        """)
    }
    #expect(try probe.bundle(symptom("75325-1")).states("fasciculation") == [.present])
    #expect(try probe.bundle(symptom("111551-8")).states("fasciculation") == [.absent])
  }

  @Test func `the absence of something narrower is no absence of the whole`() throws {
    let weak = "\"status\": \"final\", \"valueBoolean\": false, \"code\": "
    let proximal = try probe.bundle(
      probe.resource("Observation", weak + probe.concept("249939004")))
    #expect(proximal.record?.findings == [])
    #expect(proximal.ids == ["left-too-narrow"])
    let arm = try probe.bundle(probe.resource("Observation", weak + probe.concept("713512009")))
    #expect(arm.findings("weakness").map(\.site) == ["arm"])
  }

  @Test func `an absence at a place that cannot be read is no absence elsewhere`() throws {
    let place = "\"bodySite\": {\"text\": \"somewhere\"}"
    let absent = try probe.bundle(probe.observation("\"valueBoolean\": false, " + place))
    #expect(absent.record?.findings == [])
    #expect(absent.ids == ["left-unreadable-place"])
    let present = try probe.bundle(probe.observation("\"valueBoolean\": true, " + place))
    #expect(present.states("ankle-clonus") == [.present])
  }

  @Test func `a side is read from the body site`() throws {
    let left = "\"bodySite\": \(probe.concept("7771000"))"
    let imported = try probe.bundle(probe.observation("\"valueBoolean\": true, " + left))
    #expect(imported.findings("ankle-clonus").map(\.side) == [.left])
  }

  @Test func `a code whose label speaks of something else is not known`() throws {
    let imported = try probe.bundle(
      probe.resource(
        "Observation",
        """
        "status": "final", "valueBoolean": true,
        "code": \(probe.concept("221360009", "Leg pain"))
        """))
    #expect(imported.states("spasticity") == [.notAssessed])
    #expect(imported.ids == ["code-and-label"])
  }
}
