import Clinical
import Diagnostics
import Importing
import Testing

/// Questionnaire responses: of any questionnaire, by the codes of its questions.
@Suite struct FHIRResponseTests {
  let probe: Probe

  init() throws { probe = try Probe() }

  private func response(_ items: String, status: String = "completed") -> String {
    """
    {"resourceType": "QuestionnaireResponse", "status": "\(status)", "questionnaire": "#q",
     "subject": {"reference": "Patient/p"}, "source": {"reference": "Patient/p"},
     "contained": [{"resourceType": "Questionnaire", "id": "q", "item": [
       {"linkId": "1", "code": [{"system": "http://snomed.info/sct", "code": "82470000"}]},
       {"linkId": "2", "code": [{"system": "http://snomed.info/sct", "code": "40739000"}]}]}],
     "item": [\(items)]}
    """
  }

  @Test func `a yes is present, a no is absent, and no answer is neither`() throws {
    let imported = try probe.bundle(
      response(
        """
        {"linkId": "1", "answer": [{"valueBoolean": false}]}, {"linkId": "2"},
        {"linkId": "3", "answer": [{"valueBoolean": true}]}
        """))
    #expect(imported.states("fasciculation") == [.absent])
    #expect(imported.states("swallowing-difficulty") == [])
    #expect(imported.findings("fasciculation").map(\.observer) == [.patient])
    #expect(imported.ids.sorted() == ["left-no-answer", "left-unmapped"])
  }

  @Test func `a response that was not completed is read with a warning`() throws {
    let item = "{\"linkId\": \"1\", \"answer\": [{\"valueBoolean\": true}]}"
    let imported = try probe.bundle(response(item, status: "in-progress"))
    #expect(imported.states("fasciculation") == [.present])
    #expect(imported.ids == ["unfinished-response"])
    #expect(try probe.bundle(response(item, status: "entered-in-error")).record?.findings == [])
  }

  @Test func `a question is known by its definition, too`() throws {
    let imported = try probe.bundle(
      response(
        """
        {"linkId": "x", "item": [{"linkId": "y", "definition": "urn:fascicle:code#cramp",
          "answer": [{"valueCoding": {"code": "Y",
            "system": "http://terminology.hl7.org/CodeSystem/v2-0136"}}]}]}
        """))
    #expect(imported.states("cramp") == [.present])
  }

  @Test func `a response of another version of FHIR is refused with its place`() throws {
    let imported = try probe.bundle(
      """
      {"resourceType": "QuestionnaireResponse", "subject": {"reference": "Patient/p"},
       "status": "completed", "group": {"question": []}}
      """)
    #expect(imported.ids == ["fhir-version"])
    #expect(imported.diagnostics.first?.origin.line != nil)
  }
}
